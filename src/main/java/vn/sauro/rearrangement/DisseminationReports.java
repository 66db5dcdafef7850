package vn.sauro.rearrangement;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Units report that the directives were disseminated. */
@Service
public class DisseminationReports {

    private final JdbcClient jdbc;
    private final RearrangementStore rearrangements;
    private final StepProgress progress;
    private final ProcedureRules rules;
    private final Clock clock;

    DisseminationReports(JdbcClient jdbc, RearrangementStore rearrangements, StepProgress progress, ProcedureRules rules, Clock clock) {
        this.jdbc = jdbc;
        this.rearrangements = rearrangements;
        this.progress = progress;
        this.rules = rules;
        this.clock = clock;
    }

    /**
     * A unit confirms its dissemination.
     *
     * @throws vn.sauro.rule.Refusal naming the field that cannot stand
     */
    @Transactional
    public void confirm(String rearrangement, String unit, DisseminationReport report, String actor) {
        Rearrangement open = rearrangements.get(rearrangement).whileOpen();
        report.check(open.openedOn(), LocalDate.now(clock), rules.threshold(Threshold.DISSEMINATION_ATTENDANCE_PERCENT));
        jdbc.sql("""
                insert into dissemination_report (rearrangement_code, unit_code, held_on, meeting_form, to_cadres, to_members, to_people, presenter, expected,
                    present, compensation, minutes_number, minutes_date, reported_by, reported_at)
                values (:rearrangement, :unit, :heldOn, :form, :cadres, :members, :people, :presenter, :expected, :present, :compensation, :minutesNumber,
                    :minutesDate, :actor, :at)
                """).param("rearrangement", rearrangement).param("unit", unit).param("heldOn", report.heldOn()).param("form", report.meetingForm().name())
                .param("cadres", report.audience().contains(DisseminationReport.Audience.CADRES))
                .param("members", report.audience().contains(DisseminationReport.Audience.MEMBERS))
                .param("people", report.audience().contains(DisseminationReport.Audience.PEOPLE))
                .param("presenter", report.presenter()).param("expected", report.expected()).param("present", report.present())
                .param("compensation", report.compensation().orElse(null)).param("minutesNumber", report.minutesNumber())
                .param("minutesDate", report.minutesDate()).param("actor", actor).param("at", Columns.timestamp(clock.instant())).update();
        progress.after(Step.DISSEMINATION, rearrangement);
    }
}
