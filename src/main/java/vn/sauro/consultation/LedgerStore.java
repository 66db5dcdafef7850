package vn.sauro.consultation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.sauro.organisation.Entry;

/** Closed lists and ledgers. Every version of a ledger stays; the newest one counts. */
@Repository
class LedgerStore {

    private static final String SEPARATOR = "\n";
    private static final String NEWEST = """
            select l.* from ledger l where l.scheme_code = :scheme and l.round_number = :round and l.version = (select max(n.version) from ledger n
                where n.scheme_code = l.scheme_code and n.round_number = l.round_number and n.hamlet_code = l.hamlet_code and n.cluster_code = l.cluster_code)
            order by l.hamlet_code, l.cluster_code""";

    private final JdbcClient jdbc;

    LedgerStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The closed list's row is held until the end, so that of two who enter the same ledger at once the later sees the other's. */
    int lockedHouseholds(Ledger ledger) {
        return jdbc.sql("select households from closed_list_cluster where scheme_code = ? and round_number = ? and hamlet_code = ? and cluster_code = ? for update")
                .params(ledger.schemeCode(), ledger.round(), ledger.hamletCode(), ledger.clusterCode()).query(Integer.class).single();
    }

    /** Number of the newest version, zero before the first. */
    int version(Ledger ledger) {
        return jdbc.sql("select coalesce(max(version), 0) from ledger where scheme_code = ? and round_number = ? and hamlet_code = ? and cluster_code = ?")
                .params(ledger.schemeCode(), ledger.round(), ledger.hamletCode(), ledger.clusterCode()).query(Integer.class).single();
    }

    /** @param correction why this version replaces the one before; null for the first */
    void insert(Ledger ledger, int version, String correction, OffsetDateTime at) {
        Count count = ledger.count();
        jdbc.sql("""
                insert into ledger (scheme_code, round_number, hamlet_code, cluster_code, version, correction_reason, consultation_form, manner, held_on, chair,
                    secretary, counters, witnesses, front_representative, minutes_number, other_names, notable_opinions, households, ballots_out, ballots_in,
                    valid, invalid, plan_agree, plan_disagree, plan_other, name_agree, name_disagree, name_other, recorded_by, on_behalf_paper, recorded_at)
                values (:scheme, :round, :hamlet, :cluster, :version, :correction, :form, :manner, :held, :chair,
                    :secretary, :counters, :witnesses, :front, :minutes, :otherNames, :opinions, :households, :ballotsOut, :ballotsIn,
                    :valid, :invalid, :planAgree, :planDisagree, :planOther, :nameAgree, :nameDisagree, :nameOther, :by, :paper, :at)
                """).param("scheme", ledger.schemeCode()).param("round", ledger.round()).param("hamlet", ledger.hamletCode())
                .param("cluster", ledger.clusterCode()).param("version", version).param("correction", correction).param("form", ledger.form().name())
                .param("manner", ledger.manner().name()).param("held", ledger.heldOn()).param("chair", ledger.witnesses().chair())
                .param("secretary", ledger.witnesses().secretary()).param("counters", String.join(SEPARATOR, ledger.witnesses().counters()))
                .param("witnesses", String.join(SEPARATOR, ledger.witnesses().households())).param("front", ledger.witnesses().frontRepresentative())
                .param("minutes", ledger.minutesNumber()).param("otherNames", ledger.otherNames()).param("opinions", ledger.notableOpinions())
                .param("households", count.households()).param("ballotsOut", count.ballotsOut()).param("ballotsIn", count.ballotsIn())
                .param("valid", count.valid()).param("invalid", count.invalid())
                .param("planAgree", count.plan() == null ? null : count.plan().agree()).param("planDisagree", count.plan() == null ? null : count.plan().disagree())
                .param("planOther", count.plan() == null ? null : count.plan().other())
                .param("nameAgree", count.name() == null ? null : count.name().agree()).param("nameDisagree", count.name() == null ? null : count.name().disagree())
                .param("nameOther", count.name() == null ? null : count.name().other())
                .param("by", ledger.entry().by()).param("paper", ledger.entry().paper().orElse(null)).param("at", at).update();
    }

    /** Every hamlet of the round's closed lists, by code. */
    List<HamletCount> hamlets(String scheme, int round) {
        record ListedHamlet(String hamletCode, int households, String outcome, int clusters) {}
        Map<String, List<Ledger>> ledgers = jdbc.sql(NEWEST).param("scheme", scheme).param("round", round).query((row, number) -> ledger(row)).list().stream()
                .collect(Collectors.groupingBy(Ledger::hamletCode));
        return jdbc.sql("""
                select c.hamlet_code, c.households, c.outcome, (select count(*) from closed_list_cluster p where p.scheme_code = c.scheme_code
                    and p.round_number = c.round_number and p.hamlet_code = c.hamlet_code) as clusters
                from closed_list c where c.scheme_code = ? and c.round_number = ? order by c.hamlet_code
                """).params(scheme, round).query(ListedHamlet.class).list().stream().map(listed -> {
                    List<Ledger> counted = ledgers.getOrDefault(listed.hamletCode(), List.of());
                    return new HamletCount(listed.hamletCode(), listed.households(), counted, counted.size() == listed.clusters(),
                            listed.outcome() == null ? null : HamletOutcome.valueOf(listed.outcome()));
                }).toList();
    }

    private static Ledger ledger(ResultSet row) throws SQLException {
        Count count = new Count(row.getInt("households"), row.getInt("ballots_out"), row.getInt("ballots_in"), row.getInt("valid"), row.getInt("invalid"),
                answers(row, "plan"), answers(row, "name"));
        return new Ledger(row.getString("scheme_code"), row.getString("hamlet_code"), row.getInt("round_number"), row.getString("cluster_code"),
                ConsultationForm.valueOf(row.getString("consultation_form")), Manner.valueOf(row.getString("manner")), row.getObject("held_on", LocalDate.class),
                new Witnesses(row.getString("chair"), row.getString("secretary"), List.of(row.getString("counters").split(SEPARATOR)),
                        List.of(row.getString("witnesses").split(SEPARATOR)), row.getString("front_representative")),
                row.getString("minutes_number"), row.getString("other_names"), row.getString("notable_opinions"), count,
                new Entry(row.getString("recorded_by"), Optional.ofNullable(row.getString("on_behalf_paper"))));
    }

    private static Answers answers(ResultSet row, String question) throws SQLException {
        Integer agree = row.getObject(question + "_agree", Integer.class);
        return agree == null ? null : new Answers(agree, row.getInt(question + "_disagree"), row.getInt(question + "_other"));
    }
}
