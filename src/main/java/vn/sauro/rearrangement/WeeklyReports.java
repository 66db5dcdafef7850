package vn.sauro.rearrangement;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.sauro.calendar.Days;
import vn.sauro.rule.Refusal;

/** VPĐU reports to BTV every week (section 5 of the notice). */
@Service
public class WeeklyReports {

    private final JdbcClient jdbc;
    private final Clock clock;

    WeeklyReports(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Sends the report of one week.
     *
     * @param weekEnding the day on which the report was asked for
     * @param figures    as they stood and were shown when it was sent
     * @throws Refusal when the document's day is in the future or before the week's end, or the week was reported on already
     */
    @Transactional
    public void send(String rearrangement, LocalDate weekEnding, String figures, String assessment, Optional<String> proposals, String number,
            LocalDate documentDate, String actor) {
        Days.notInFuture("documentDate", documentDate, LocalDate.now(clock));
        Days.notBefore("documentDate", documentDate, weekEnding, "ngày lập báo cáo tuần");
        int inserted = jdbc.sql("""
                merge into weekly_report w
                using (select cast(:rearrangement as varchar(40)) as rearrangement_code, cast(:week as date) as week_ending) n
                on w.rearrangement_code = n.rearrangement_code and w.week_ending = n.week_ending
                when not matched then insert (rearrangement_code, week_ending, figures, assessment, proposals, number, document_date, reported_by, reported_at)
                values (:rearrangement, :week, :figures, :assessment, :proposals, :number, :date, :actor, :at)
                """).param("rearrangement", rearrangement).param("week", weekEnding).param("figures", figures).param("assessment", assessment)
                .param("proposals", proposals.orElse(null), java.sql.Types.VARCHAR).param("number", number).param("date", documentDate)
                .param("actor", actor).param("at", Columns.timestamp(clock.instant())).update();
        if (inserted == 0) {
            throw Refusal.of("Báo cáo tuần tính đến ngày " + Days.text(weekEnding) + " đã được gửi.");
        }
    }

    /** How many weeks were reported on. */
    public int count(String rearrangement) {
        return jdbc.sql("select count(*) from weekly_report where rearrangement_code = ?").param(rearrangement).query(Integer.class).single();
    }
}
