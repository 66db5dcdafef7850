package vn.sauro.rearrangement.process;

import java.time.LocalDate;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.format.annotation.DateTimeFormat;

/**
 * What the commune sets for its rearrangements.
 *
 * @param region  region of the country in the decision table {@code household-standard}
 * @param opening what the form of the opening proposes
 */
@ConfigurationProperties("sauro.rearrangement")
record RearrangementProperties(String region, Proposal opening) {

    /** @param deadline first day that is too late */
    record Proposal(String title, String basis, @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate deadline) {}
}
