package vn.sauro.rearrangement;

import java.time.LocalDate;
import java.util.Optional;
import vn.sauro.calendar.Days;
import vn.sauro.rule.Refusal;

/**
 * UBND's dossier for BTV and the People's Council.
 *
 * @param draftResolution what the draft resolution is about
 */
public record DossierSubmission(String submissionNumber, LocalDate submissionDate, String projectNumber, String draftResolution,
                                boolean summaryTableAttached, boolean minutesAttached, Optional<String> frontReportNumber) {

    void check(LocalDate openedOn, LocalDate today) {
        Days.notInFuture("submissionDate", submissionDate, today);
        Days.notBefore("submissionDate", submissionDate, openedOn, "ngày mở đợt sắp xếp");
        Refusal.unless(summaryTableAttached, "summaryTableAttached", "phải có trong hồ sơ.");
        Refusal.unless(minutesAttached, "minutesAttached", "phải có trong hồ sơ.");
    }
}
