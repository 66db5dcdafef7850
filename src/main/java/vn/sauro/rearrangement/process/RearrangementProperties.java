package vn.sauro.rearrangement.process;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.format.annotation.DateTimeFormat;

/**
 * What the commune sets for its rearrangements.
 *
 * @param region          region of the country in the decision table {@code household-standard}
 * @param opening         what the form of the opening proposes
 * @param receivingBodies bodies that received the notice beside the units (Nơi nhận)
 */
@ConfigurationProperties("sauro.rearrangement")
record RearrangementProperties(String region, Proposal opening, List<String> receivingBodies, Weekly weeklyReport) {

    /** When VPĐU is asked for its weekly report, in the commune's time. */
    record Weekly(DayOfWeek day, LocalTime at) {}


    /** @param deadline first day that is too late */
    record Proposal(String title, String basis, @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate deadline) {}
}
