package vn.sauro.rearrangement;

import java.time.LocalDate;
import vn.sauro.calendar.Days;

/** Where and when the resolution was made public. */
public record Publication(LocalDate publishedOn, String publishedWhere) {

    void check(LocalDate today, LocalDate resolutionDate) {
        Days.notInFuture("publishedOn", publishedOn, today);
        Days.notBefore("publishedOn", publishedOn, resolutionDate, "ngày nghị quyết");
    }
}
