package vn.sauro.rearrangement;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A resolution the People's Council adopted.
 *
 * @param publishedOn    empty until it is published
 * @param publishedWhere empty until it is published
 */
public record Resolution(String rearrangementCode, int dossierVersion, String number, LocalDate date, LocalDate effectiveFrom, String signer,
                         int inFavour, int deputiesTotal, Optional<LocalDate> publishedOn, Optional<String> publishedWhere) {}
