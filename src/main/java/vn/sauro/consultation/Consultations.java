package vn.sauro.consultation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.sauro.rule.Refusal;

/** Asking the people: rounds are posted, ledgers recorded once each, outcomes kept as the decisions gave them. */
@Service
@Transactional
public class Consultations {

    private static final String SEPARATOR = "\n";
    /** One second round in all hamlets of the scheme, then a hard stop. */
    private static final int MOST_ROUNDS = 2;

    private final JdbcClient jdbc;
    private final Clock clock;

    Consultations(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Posts a scheme and opens its next round: the first, or the second after a first one that was not passed.
     *
     * @return the number of the round
     * @throws Refusal when a day is not accepted, or a round is open or the last one is done
     */
    public int post(Posting posting) {
        posting.check(LocalDate.now(clock));
        lockRounds(posting.schemeCode());
        List<Round> rounds = rounds(posting.schemeCode());
        boolean open = !rounds.isEmpty() && rounds.get(rounds.size() - 1).outcome() != ConsultationOutcome.SECOND_ROUND;
        if (open) {
            throw postedAlready();
        }
        if (rounds.size() == MOST_ROUNDS) {
            throw Refusal.of("Phương án này đã được lấy ý kiến đủ hai lần; không niêm yết lần nữa.");
        }
        int number = rounds.size() + 1;
        int inserted = jdbc.sql("""
                merge into consultation_round t using (select cast(:scheme as varchar(40)) as scheme_code, cast(:round as integer) as round_number) s
                on t.scheme_code = s.scheme_code and t.round_number = s.round_number
                when not matched then insert (scheme_code, round_number, rearrangement_code, posted_on, places, from_day, until_day, deadline_day, posted_by, posted_at)
                    values (:scheme, :round, :rearrangement, :posted, :places, :from, :until, :deadline, :by, :at)
                """).param("scheme", posting.schemeCode()).param("round", number).param("rearrangement", posting.rearrangementCode())
                .param("posted", posting.postedOn()).param("places", posting.places()).param("from", posting.from()).param("until", posting.until())
                .param("deadline", posting.deadlineExclusive()).param("by", posting.postedBy()).param("at", OffsetDateTime.now(clock)).update();
        if (inserted == 0) {
            throw postedAlready();
        }
        posting.closedList().forEach((hamlet, households) -> jdbc.sql("insert into closed_list (scheme_code, round_number, hamlet_code, households) values (?, ?, ?, ?)")
                .param(posting.schemeCode()).param(number).param(hamlet).param(households).update());
        return number;
    }

    /** Of two who post the second round at once the later waits here, then sees the other's. A first round has no row to wait at: its key refuses the later one. */
    private void lockRounds(String schemeCode) {
        jdbc.sql("select round_number from consultation_round where scheme_code = ? for update").param(schemeCode).query(Integer.class).list();
    }

    private static Refusal postedAlready() {
        return Refusal.of("Phương án này đã được niêm yết, đang hoặc đã lấy ý kiến xong; không niêm yết lần nữa.");
    }

    /**
     * Records the counts of one hamlet.
     *
     * @throws Refusal naming the field that does not fit, or when the ledger is there already
     */
    public void record(Ledger ledger) {
        Round round = rounds(ledger.schemeCode()).stream().filter(each -> each.number() == ledger.round()).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No round " + ledger.round() + " of " + ledger.schemeCode()));
        ledger.check(lockedHouseholds(ledger), round.from(), round.until(), LocalDate.now(clock));
        int inserted = jdbc.sql("""
                merge into ledger t using (select cast(:scheme as varchar(40)) as scheme_code, cast(:round as integer) as round_number, cast(:hamlet as varchar(40)) as hamlet_code) s
                on t.scheme_code = s.scheme_code and t.round_number = s.round_number and t.hamlet_code = s.hamlet_code
                when not matched then insert (scheme_code, round_number, hamlet_code, consultation_form, held_on, chair, secretary, counters, witnesses, front_representative,
                    minutes_number, other_names, notable_opinions, households, ballots_out, ballots_in, valid, invalid, plan_agree, plan_disagree, plan_other,
                    name_agree, name_disagree, name_other, recorded_by, recorded_at)
                values (:scheme, :round, :hamlet, :form, :held, :chair, :secretary, :counters, :witnesses, :front,
                    :minutes, :otherNames, :opinions, :households, :ballotsOut, :ballotsIn, :valid, :invalid, :planAgree, :planDisagree, :planOther,
                    cast(:nameAgree as integer), cast(:nameDisagree as integer), cast(:nameOther as integer), :by, :at)
                """).param("scheme", ledger.schemeCode()).param("round", ledger.round()).param("hamlet", ledger.hamletCode()).param("form", ledger.form().name())
                .param("held", ledger.heldOn()).param("chair", ledger.witnesses().chair()).param("secretary", ledger.witnesses().secretary())
                .param("counters", String.join(SEPARATOR, ledger.witnesses().counters())).param("witnesses", String.join(SEPARATOR, ledger.witnesses().households()))
                .param("front", ledger.witnesses().frontRepresentative()).param("minutes", ledger.minutesNumber()).param("otherNames", ledger.otherNames())
                .param("opinions", ledger.notableOpinions()).param("households", ledger.households()).param("ballotsOut", ledger.ballotsOut())
                .param("ballotsIn", ledger.ballotsIn()).param("valid", ledger.valid()).param("invalid", ledger.invalid())
                .param("planAgree", ledger.plan().agree()).param("planDisagree", ledger.plan().disagree()).param("planOther", ledger.plan().other())
                .param("nameAgree", ledger.name() == null ? null : ledger.name().agree()).param("nameDisagree", ledger.name() == null ? null : ledger.name().disagree())
                .param("nameOther", ledger.name() == null ? null : ledger.name().other()).param("by", ledger.recordedBy()).param("at", OffsetDateTime.now(clock)).update();
        if (inserted == 0) {
            throw Refusal.of("Kết quả lấy ý kiến của thôn này, lần " + ledger.round() + ", đã được nhập trước đó.");
        }
    }

    /** The closed list's row is held until the end, so that of two who enter the same ledger at once the later is told in words. */
    private int lockedHouseholds(Ledger ledger) {
        return jdbc.sql("select households from closed_list where scheme_code = ? and hamlet_code = ? and round_number = ? for update")
                .param(ledger.schemeCode()).param(ledger.hamletCode()).param(ledger.round()).query(Integer.class).single();
    }

    /** Households on the list the round was closed with. */
    @Transactional(readOnly = true)
    public int closedHouseholds(String schemeCode, String hamletCode, int round) {
        return jdbc.sql("select households from closed_list where scheme_code = ? and hamlet_code = ? and round_number = ?")
                .param(schemeCode).param(hamletCode).param(round).query(Integer.class).single();
    }

    /** The hamlet's ledger, empty until it is recorded. */
    @Transactional(readOnly = true)
    public Optional<Ledger> ledger(String schemeCode, String hamletCode, int round) {
        return hamlets(schemeCode, round).stream().map(CountedHamlet::ledger).filter(ledger -> ledger.hamletCode().equals(hamletCode)).findFirst();
    }

    /**
     * Keeps what the decision said of a hamlet; saying it again changes nothing.
     *
     * @throws IllegalStateException when the hamlet has no ledger in this round
     */
    public void recordHamletOutcome(String schemeCode, String hamletCode, int round, HamletOutcome outcome) {
        int kept = jdbc.sql("update ledger set outcome = ? where scheme_code = ? and hamlet_code = ? and round_number = ?")
                .param(outcome.name()).param(schemeCode).param(hamletCode).param(round).update();
        if (kept == 0) {
            throw new IllegalStateException("No ledger of " + hamletCode + " in round " + round + " of " + schemeCode);
        }
    }

    /**
     * Sums a round up.
     *
     * @throws IllegalStateException while a hamlet of the closed lists has no decided ledger
     */
    @Transactional(readOnly = true)
    public RoundResult sumUp(String schemeCode, int round) {
        List<CountedHamlet> hamlets = hamlets(schemeCode, round);
        int expected = jdbc.sql("select count(*) from closed_list where scheme_code = ? and round_number = ?").param(schemeCode).param(round).query(Integer.class).single();
        if (hamlets.size() != expected || hamlets.stream().anyMatch(hamlet -> hamlet.outcome() == null)) {
            throw new IllegalStateException("Round " + round + " of " + schemeCode + " is not complete");
        }
        int households = sum(hamlets, Ledger::households);
        boolean planPassed = 2 * sum(hamlets, ledger -> ledger.plan().agree()) > households;
        boolean namePassed = 2 * sum(hamlets, ledger -> ledger.name() == null ? ledger.households() : ledger.name().agree()) > households;
        return new RoundResult(hamlets.stream().allMatch(hamlet -> hamlet.outcome() == HamletOutcome.PASSED), planPassed && namePassed);
    }

    private static int sum(List<CountedHamlet> hamlets, ToIntFunction<Ledger> figure) {
        return hamlets.stream().map(CountedHamlet::ledger).mapToInt(figure).sum();
    }

    /**
     * Keeps what came of a round; saying it again changes nothing.
     *
     * @throws IllegalStateException when there is no such round
     */
    public void conclude(String schemeCode, int round, ConsultationOutcome outcome) {
        int kept = jdbc.sql("update consultation_round set outcome = ? where scheme_code = ? and round_number = ?")
                .param(outcome.name()).param(schemeCode).param(round).update();
        if (kept == 0) {
            throw new IllegalStateException("No round " + round + " of " + schemeCode);
        }
    }

    /** The rounds of a scheme in their order, with all recorded ledgers. */
    @Transactional(readOnly = true)
    public List<Round> rounds(String schemeCode) {
        record Row(int roundNumber, LocalDate postedOn, String places, LocalDate fromDay, LocalDate untilDay, ConsultationOutcome outcome) {}
        return jdbc.sql("select round_number, posted_on, places, from_day, until_day, outcome from consultation_round where scheme_code = ? order by round_number")
                .param(schemeCode).query(Row.class).list().stream()
                .map(row -> new Round(row.roundNumber(), row.postedOn(), row.places(), row.fromDay(), row.untilDay(), row.outcome(), hamlets(schemeCode, row.roundNumber())))
                .toList();
    }

    /** Number of the scheme's latest round, 0 before the first. */
    @Transactional(readOnly = true)
    public int currentRound(String schemeCode) {
        return rounds(schemeCode).size();
    }

    private List<CountedHamlet> hamlets(String schemeCode, int round) {
        return jdbc.sql("select * from ledger where scheme_code = ? and round_number = ? order by hamlet_code").param(schemeCode).param(round)
                .query((row, number) -> new CountedHamlet(ledger(row), Optional.ofNullable(row.getString("outcome")).map(HamletOutcome::valueOf).orElse(null))).list();
    }

    private static Ledger ledger(ResultSet row) throws SQLException {
        Integer nameAgree = row.getObject("name_agree", Integer.class);
        return new Ledger(row.getString("scheme_code"), row.getString("hamlet_code"), row.getInt("round_number"), ConsultationForm.valueOf(row.getString("consultation_form")),
                row.getObject("held_on", LocalDate.class),
                new Witnesses(row.getString("chair"), row.getString("secretary"), List.of(row.getString("counters").split(SEPARATOR)),
                        List.of(row.getString("witnesses").split(SEPARATOR)), row.getString("front_representative")),
                row.getString("minutes_number"), row.getString("other_names"), row.getString("notable_opinions"), row.getInt("households"), row.getInt("ballots_out"),
                row.getInt("ballots_in"), row.getInt("valid"), row.getInt("invalid"),
                new Answers(row.getInt("plan_agree"), row.getInt("plan_disagree"), row.getInt("plan_other")),
                nameAgree == null ? null : new Answers(nameAgree, row.getInt("name_disagree"), row.getInt("name_other")), row.getString("recorded_by"));
    }
}
