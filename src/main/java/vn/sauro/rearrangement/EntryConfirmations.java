package vn.sauro.rearrangement;

import java.time.Clock;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.sauro.rule.Refusal;

/** A unit says whether VPĐU entered for it what its paper says (xác nhận nội dung nhập hộ). */
@Service
public class EntryConfirmations {

    private final JdbcClient jdbc;
    private final ProcedureRules rules;
    private final Clock clock;

    EntryConfirmations(JdbcClient jdbc, ProcedureRules rules, Clock clock) {
        this.jdbc = jdbc;
        this.rules = rules;
        this.clock = clock;
    }

    /**
     * The unit answers.
     *
     * @param objection what is not right; empty when it is confirmed
     * @throws Refusal when an objection is too short to tell what is wrong
     */
    @Transactional
    public void answer(String rearrangement, SentSubject subject, boolean confirmed, Optional<String> objection, String actor) {
        int least = rules.threshold(Threshold.RETURN_REASON_LENGTH);
        Refusal.unless(confirmed || objection.orElse("").length() >= least, "objection",
                "phải nêu rõ chỗ không đúng, ít nhất " + least + " ký tự (đang có " + objection.orElse("").length() + ").");
        jdbc.sql("select code from rearrangement where code = ? for update").param(rearrangement).query(String.class).single();
        jdbc.sql("""
                insert into entry_confirmation (rearrangement_code, subject, number, confirmed, objection, answered_by, answered_at)
                values (:rearrangement, :subject, (select coalesce(max(c.number), 0) + 1 from entry_confirmation c
                    where c.rearrangement_code = :rearrangement and c.subject = :subject), :confirmed, :objection, :actor, :at)
                """).param("rearrangement", rearrangement).param("subject", subject.code()).param("confirmed", confirmed)
                .param("objection", confirmed ? null : objection.orElseThrow()).param("actor", actor).param("at", Columns.timestamp(clock.instant())).update();
    }

    /** What the unit objected to last; empty when it confirmed or has not answered. */
    public Optional<String> objection(String rearrangement, SentSubject subject) {
        return jdbc.sql("select objection from entry_confirmation where rearrangement_code = ? and subject = ? order by number desc fetch first 1 row only")
                .params(rearrangement, subject.code()).query((row, number) -> Optional.ofNullable(row.getString("objection"))).optional().flatMap(found -> found);
    }

    /** VPĐU says how it dealt with the objection. */
    @Transactional
    public void resolve(String rearrangement, SentSubject subject, String resolution, String actor) {
        jdbc.sql("""
                update entry_confirmation set resolution = ?, resolved_by = ?, resolved_at = ?
                where rearrangement_code = ? and subject = ? and not confirmed and resolution is null
                """).params(resolution, actor, Columns.timestamp(clock.instant()), rearrangement, subject.code()).update();
    }
}
