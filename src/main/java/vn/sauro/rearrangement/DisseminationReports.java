package vn.sauro.rearrangement;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.sauro.organisation.Entry;
import vn.sauro.rearrangement.DisseminationReport.Audience;
import vn.sauro.rearrangement.DisseminationReport.Document;
import vn.sauro.rearrangement.DisseminationReport.MeetingForm;
import vn.sauro.rule.Refusal;

/** Units report that the directives were disseminated, and correct what they reported; every version stays. */
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

    /** The unit's newest report; empty until it reports. */
    public Optional<DisseminationReport> newest(String rearrangement, String unit) {
        return jdbc.sql("select * from dissemination_report where rearrangement_code = ? and unit_code = ? order by version desc fetch first 1 row only")
                .params(rearrangement, unit).query(DisseminationReports::report).optional();
    }

    /** A report is stored only when it covers all documents. */
    private static DisseminationReport report(ResultSet row, int number) throws SQLException {
        Set<Audience> audience = EnumSet.allOf(Audience.class);
        for (Audience each : Audience.values()) {
            if (!row.getBoolean("to_" + each.name())) {
                audience.remove(each);
            }
        }
        return new DisseminationReport(Columns.day(row, "held_on"), MeetingForm.valueOf(row.getString("meeting_form")), audience, EnumSet.allOf(Document.class),
                row.getString("presenter"), row.getInt("expected"), row.getInt("present"), Columns.optionalText(row, "compensation"),
                row.getString("minutes_number"), Columns.day(row, "minutes_date"));
    }

    /**
     * A unit confirms its dissemination.
     *
     * @throws Refusal naming the field that cannot stand, or when the unit has reported already
     */
    @Transactional
    public void confirm(String rearrangement, String unit, DisseminationReport report, Entry entry) {
        check(rearrangements.get(rearrangement).whileOpen(), report);
        if (lockedVersion(rearrangement, unit) > 0) {
            throw Refusal.of("Đơn vị đã báo cáo kết quả quán triệt; muốn sửa thì đề nghị đính chính.");
        }
        insert(rearrangement, unit, 1, null, report, entry);
        progress.after(Step.DISSEMINATION, rearrangement);
    }

    /**
     * A unit replaces its report; what was sent before stays beside it. What was asked for while the rearrangement ran is finished after it too.
     *
     * @throws Refusal naming the field that cannot stand, or when there is nothing to correct
     */
    @Transactional
    public void correct(String rearrangement, String unit, DisseminationReport report, String reason, Entry entry) {
        check(rearrangements.get(rearrangement), report);
        int version = lockedVersion(rearrangement, unit);
        if (version == 0) {
            throw Refusal.of("Đơn vị chưa báo cáo kết quả quán triệt nên chưa thể đính chính.");
        }
        insert(rearrangement, unit, version + 1, reason, report, entry);
    }

    private void check(Rearrangement rearrangement, DisseminationReport report) {
        report.check(rearrangement.openedOn(), LocalDate.now(clock), rules.threshold(Threshold.DISSEMINATION_ATTENDANCE_PERCENT));
    }

    /** Holds the unit's row: of two who report at once the later sees the other's. */
    private int lockedVersion(String rearrangement, String unit) {
        jdbc.sql("select unit_code from rearrangement_unit where rearrangement_code = ? and unit_code = ? for update").params(rearrangement, unit)
                .query(String.class).single();
        return jdbc.sql("select coalesce(max(version), 0) from dissemination_report where rearrangement_code = ? and unit_code = ?")
                .params(rearrangement, unit).query(Integer.class).single();
    }

    private void insert(String rearrangement, String unit, int version, String correction, DisseminationReport report, Entry entry) {
        jdbc.sql("""
                insert into dissemination_report (rearrangement_code, unit_code, version, correction_reason, held_on, meeting_form, to_cadres, to_members, to_people,
                    presenter, expected, present, compensation, minutes_number, minutes_date, reported_by, on_behalf_paper, reported_at)
                values (:rearrangement, :unit, :version, :correction, :heldOn, :form, :cadres, :members, :people,
                    :presenter, :expected, :present, :compensation, :minutesNumber, :minutesDate, :actor, :paper, :at)
                """).param("rearrangement", rearrangement).param("unit", unit).param("version", version).param("correction", correction)
                .param("heldOn", report.heldOn()).param("form", report.meetingForm().name())
                .param("cadres", report.audience().contains(Audience.CADRES)).param("members", report.audience().contains(Audience.MEMBERS))
                .param("people", report.audience().contains(Audience.PEOPLE)).param("presenter", report.presenter()).param("expected", report.expected())
                .param("present", report.present()).param("compensation", report.compensation().orElse(null)).param("minutesNumber", report.minutesNumber())
                .param("minutesDate", report.minutesDate()).param("actor", entry.by()).param("paper", entry.paper().orElse(null))
                .param("at", Columns.timestamp(clock.instant())).update();
    }
}
