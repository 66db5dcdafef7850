package vn.sauro.rearrangement;

import java.time.LocalDate;
import java.util.Optional;
import vn.sauro.calendar.Days;

/** What follows the resolution in a new hamlet: organisations, people, hand-over. */
public record ConsolidationReport(String cellEstablished, String actingHead, String frontCommittee, Optional<String> associations,
                                  String partTimeStaff, String handover, LocalDate completedOn) {

    void check(LocalDate today, LocalDate publishedOn) {
        Days.notInFuture("completedOn", completedOn, today);
        Days.notBefore("completedOn", completedOn, publishedOn, "ngày công bố nghị quyết");
    }
}
