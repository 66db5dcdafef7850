package vn.sauro.rearrangement;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.sauro.calendar.Days;

/** Every recipient confirms that the notice has arrived and who follows it up (section 5 of the notice). */
@Service
public class NoticeReceipts {

    private final JdbcClient jdbc;
    private final RearrangementStore rearrangements;
    private final Clock clock;

    NoticeReceipts(JdbcClient jdbc, RearrangementStore rearrangements, Clock clock) {
        this.jdbc = jdbc;
        this.rearrangements = rearrangements;
        this.clock = clock;
    }

    /**
     * Confirms the receipt; confirmed before, it stays as it is.
     *
     * @param follower who follows the notice up in the unit
     * @throws vn.sauro.rule.Refusal when the day is before the opening or in the future
     */
    @Transactional
    public void confirm(String rearrangement, String unit, LocalDate receivedOn, String follower, String actor) {
        Days.notInFuture("receivedOn", receivedOn, LocalDate.now(clock));
        Days.notBefore("receivedOn", receivedOn, rearrangements.get(rearrangement).openedOn(), "ngày mở đợt sắp xếp");
        jdbc.sql("""
                merge into notice_receipt r
                using (select cast(:rearrangement as varchar(40)) as rearrangement_code, cast(:unit as varchar(40)) as unit_code) n
                on r.rearrangement_code = n.rearrangement_code and r.unit_code = n.unit_code
                when not matched then insert (rearrangement_code, unit_code, received_on, follower, confirmed_by, confirmed_at)
                values (:rearrangement, :unit, :on, :follower, :actor, :at)
                """).param("rearrangement", rearrangement).param("unit", unit).param("on", receivedOn).param("follower", follower).param("actor", actor)
                .param("at", Columns.timestamp(clock.instant())).update();
    }

    /** How many units have confirmed so far. */
    public int confirmed(String rearrangement) {
        return jdbc.sql("select count(*) from notice_receipt where rearrangement_code = ?").param(rearrangement).query(Integer.class).single();
    }
}
