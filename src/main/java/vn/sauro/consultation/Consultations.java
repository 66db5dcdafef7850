package vn.sauro.consultation;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.sauro.organisation.Cluster;
import vn.sauro.rule.Refusal;

/** Asking the people: rounds are posted, ledgers recorded once each and corrected with a reason, outcomes kept as the decisions gave them. */
@Service
@Transactional
public class Consultations {

    /** One second round in all hamlets of the scheme, then a hard stop. */
    private static final int MOST_ROUNDS = 2;

    private final JdbcClient jdbc;
    private final LedgerStore ledgers;
    private final Clock clock;

    Consultations(JdbcClient jdbc, LedgerStore ledgers, Clock clock) {
        this.jdbc = jdbc;
        this.ledgers = ledgers;
        this.clock = clock;
    }

    /**
     * Posts a scheme and opens its next round: the first, or the second after a first one that was not passed or that BTV reopened. The
     * second round asks about the name alone where only names failed.
     *
     * @return the number of the round
     * @throws Refusal when a day is not accepted, or a round is open or the last one is done
     */
    public int post(Posting posting) {
        posting.check(LocalDate.now(clock));
        lockRounds(posting.schemeCode());
        List<Round> rounds = rounds(posting.schemeCode());
        Optional<Round> last = rounds.isEmpty() ? Optional.empty() : Optional.of(rounds.get(rounds.size() - 1));
        boolean done = last.isPresent() && (last.get().outcome() == null || !last.get().outcome().asksAgain()) && last.get().reopened().isEmpty();
        if (done) {
            throw postedAlready();
        }
        if (!mayAskAgain(posting.schemeCode())) {
            throw Refusal.of("Phương án này đã được lấy ý kiến đủ hai lần; không niêm yết lần nữa.");
        }
        int number = rounds.size() + 1;
        boolean asksPlan = last.isEmpty() || last.get().outcome() != ConsultationOutcome.SECOND_ROUND_FOR_NAME;
        int inserted = jdbc.sql("""
                merge into consultation_round t using (select cast(:scheme as varchar(40)) as scheme_code, cast(:round as integer) as round_number) s
                on t.scheme_code = s.scheme_code and t.round_number = s.round_number
                when not matched then insert (scheme_code, round_number, rearrangement_code, posted_on, places, from_day, until_day, deadline_day, gate, asks_plan,
                    posted_by, posted_at)
                    values (:scheme, :round, :rearrangement, :posted, :places, :from, :until, :deadline, :gate, :asksPlan, :by, :at)
                """).param("scheme", posting.schemeCode()).param("round", number).param("rearrangement", posting.rearrangementCode())
                .param("posted", posting.postedOn()).param("places", posting.places()).param("from", posting.from()).param("until", posting.until())
                .param("deadline", posting.deadlineExclusive()).param("gate", posting.gate().name()).param("asksPlan", asksPlan)
                .param("by", posting.postedBy()).param("at", OffsetDateTime.now(clock)).update();
        if (inserted == 0) {
            throw postedAlready();
        }
        posting.closedList().forEach((hamlet, clusters) -> closeList(posting.schemeCode(), number, hamlet, clusters));
        return number;
    }

    private void closeList(String scheme, int round, String hamlet, List<Cluster> clusters) {
        jdbc.sql("insert into closed_list (scheme_code, round_number, hamlet_code, households) values (?, ?, ?, ?)")
                .params(scheme, round, hamlet, clusters.stream().mapToInt(Cluster::households).sum()).update();
        clusters.forEach(cluster -> jdbc.sql("""
                insert into closed_list_cluster (scheme_code, round_number, hamlet_code, cluster_code, cluster_name, households) values (?, ?, ?, ?, ?, ?)
                """).params(scheme, round, hamlet, cluster.code(), cluster.name(), cluster.households()).update());
    }

    /** Of two who post the second round at once the later waits here, then sees the other's. A first round has no row to wait at: its key refuses the later one. */
    private void lockRounds(String schemeCode) {
        jdbc.sql("select round_number from consultation_round where scheme_code = ? for update").param(schemeCode).query(Integer.class).list();
    }

    private static Refusal postedAlready() {
        return Refusal.of("Phương án này đã được niêm yết, đang hoặc đã lấy ý kiến xong; không niêm yết lần nữa.");
    }

    /** Whether the people may be asked once more about the scheme. */
    @Transactional(readOnly = true)
    public boolean mayAskAgain(String schemeCode) {
        return currentRound(schemeCode) < MOST_ROUNDS;
    }

    /**
     * Records the counts of one cluster of a hamlet.
     *
     * @throws Refusal naming the field that does not fit, or when the ledger is there already
     */
    public void record(Ledger ledger) {
        check(ledger);
        if (ledgers.version(ledger) > 0) {
            throw Refusal.of("Kết quả lấy ý kiến này, lần " + ledger.round() + ", đã được nhập trước đó.");
        }
        ledgers.insert(ledger, 1, null, OffsetDateTime.now(clock));
    }

    /**
     * Replaces the counts of one cluster; what was entered before stays beside it.
     *
     * @param reason why, as everyone may read it
     * @throws Refusal naming the field that does not fit
     */
    public void correct(Ledger ledger, String reason) {
        check(ledger);
        int version = ledgers.version(ledger);
        if (version == 0) {
            throw Refusal.of("Kết quả lấy ý kiến này chưa được nhập nên chưa thể đính chính.");
        }
        ledgers.insert(ledger, version + 1, reason, OffsetDateTime.now(clock));
    }

    private void check(Ledger ledger) {
        Round round = round(ledger.schemeCode(), ledger.round());
        ledger.check(ledgers.lockedHouseholds(ledger), round.asksPlan(), round.from(), round.until(), LocalDate.now(clock));
    }

    /**
     * The clusters a round's closed list divides a hamlet into, by code; one for a hamlet that is not divided.
     *
     * @throws IllegalArgumentException when the hamlet is on no list of that round
     */
    @Transactional(readOnly = true)
    public List<Cluster> clusters(String schemeCode, String hamletCode, int round) {
        List<Cluster> clusters = jdbc.sql("""
                select cluster_code as code, cluster_name as name, households from closed_list_cluster
                where scheme_code = ? and hamlet_code = ? and round_number = ? order by cluster_code
                """).params(schemeCode, hamletCode, round).query(Cluster.class).list();
        if (clusters.isEmpty()) {
            throw new IllegalArgumentException("No closed list of " + hamletCode + " in round " + round + " of " + schemeCode);
        }
        return clusters;
    }

    /** The hamlet as counted so far in that round. */
    @Transactional(readOnly = true)
    public HamletCount hamlet(String schemeCode, String hamletCode, int round) {
        return ledgers.hamlets(schemeCode, round).stream().filter(hamlet -> hamlet.hamletCode().equals(hamletCode)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No hamlet " + hamletCode + " in round " + round + " of " + schemeCode));
    }

    /** The cluster's newest ledger, empty until it is recorded. */
    @Transactional(readOnly = true)
    public Optional<Ledger> ledger(String schemeCode, String hamletCode, int round, String clusterCode) {
        return hamlet(schemeCode, hamletCode, round).clusters().stream().filter(ledger -> ledger.clusterCode().equals(clusterCode)).findFirst();
    }

    /**
     * Keeps what the decision said of a hamlet; saying it again changes nothing.
     *
     * @throws IllegalStateException when a cluster of the hamlet has no ledger in this round
     */
    public void recordHamletOutcome(String schemeCode, String hamletCode, int round, HamletOutcome outcome) {
        boolean complete = ledgers.hamlets(schemeCode, round).stream().anyMatch(hamlet -> hamlet.hamletCode().equals(hamletCode) && hamlet.complete());
        if (!complete) {
            throw new IllegalStateException("No complete ledger of " + hamletCode + " in round " + round + " of " + schemeCode);
        }
        jdbc.sql("update closed_list set outcome = ? where scheme_code = ? and hamlet_code = ? and round_number = ?")
                .params(outcome.name(), schemeCode, hamletCode, round).update();
    }

    /**
     * Sums a round up.
     *
     * @throws IllegalStateException while a hamlet of the closed lists is not decided
     */
    @Transactional(readOnly = true)
    public RoundResult sumUp(String schemeCode, int round) {
        List<HamletCount> hamlets = ledgers.hamlets(schemeCode, round);
        if (hamlets.isEmpty() || hamlets.stream().anyMatch(hamlet -> hamlet.outcome() == null || !hamlet.complete())) {
            throw new IllegalStateException("Round " + round + " of " + schemeCode + " is not complete");
        }
        Count area = hamlets.stream().map(HamletCount::total).reduce(Count::plus).orElseThrow();
        return new RoundResult(hamlets.stream().allMatch(hamlet -> hamlet.outcome() == HamletOutcome.PASSED),
                hamlets.stream().allMatch(hamlet -> hamlet.outcome().planPassed()), area.planPassed() && area.namePassed(), area.planPassed());
    }

    /**
     * Keeps what came of a round; saying it again changes nothing.
     *
     * @throws IllegalStateException when there is no such round
     */
    public void conclude(String schemeCode, int round, ConsultationOutcome outcome) {
        demand(jdbc.sql("update consultation_round set outcome = ? where scheme_code = ? and round_number = ?")
                .params(outcome.name(), schemeCode, round).update(), schemeCode, round);
    }

    /**
     * Has the people asked again although the latest round had passed.
     *
     * @throws Refusal when they were asked twice
     */
    public void reopen(String schemeCode, String reason) {
        if (!mayAskAgain(schemeCode)) {
            throw Refusal.of("Phương án này đã được lấy ý kiến đủ hai lần; không lấy ý kiến lần nữa.");
        }
        int round = currentRound(schemeCode);
        demand(jdbc.sql("update consultation_round set reopened_because = ? where scheme_code = ? and round_number = ?")
                .params(reason, schemeCode, round).update(), schemeCode, round);
    }

    private static void demand(int kept, String schemeCode, int round) {
        if (kept == 0) {
            throw new IllegalStateException("No round " + round + " of " + schemeCode);
        }
    }

    /** The rounds of a scheme in their order, with all recorded ledgers. */
    @Transactional(readOnly = true)
    public List<Round> rounds(String schemeCode) {
        record Row(int roundNumber, LocalDate postedOn, String places, LocalDate fromDay, LocalDate untilDay, Gate gate, boolean asksPlan,
                   ConsultationOutcome outcome, String reopenedBecause) {}
        return jdbc.sql("""
                select round_number, posted_on, places, from_day, until_day, gate, asks_plan, outcome, reopened_because from consultation_round
                where scheme_code = ? order by round_number
                """).param(schemeCode).query(Row.class).list().stream()
                .map(row -> new Round(row.roundNumber(), row.postedOn(), row.places(), row.fromDay(), row.untilDay(), row.gate(), row.asksPlan(),
                        row.outcome(), Optional.ofNullable(row.reopenedBecause()), ledgers.hamlets(schemeCode, row.roundNumber())))
                .toList();
    }

    /**
     * The round of that number.
     *
     * @throws IllegalArgumentException when there is none
     */
    @Transactional(readOnly = true)
    public Round round(String schemeCode, int number) {
        return rounds(schemeCode).stream().filter(round -> round.number() == number).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No round " + number + " of " + schemeCode));
    }

    /** Number of the scheme's latest round, 0 before the first. */
    @Transactional(readOnly = true)
    public int currentRound(String schemeCode) {
        return jdbc.sql("select coalesce(max(round_number), 0) from consultation_round where scheme_code = ?").param(schemeCode).query(Integer.class).single();
    }
}
