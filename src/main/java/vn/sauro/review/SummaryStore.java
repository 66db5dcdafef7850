package vn.sauro.review;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.sauro.assignment.SixClarities;
import vn.sauro.assignment.Timing;
import vn.sauro.organisation.BodyDecision;
import vn.sauro.organisation.DecisionColumns;

/** VPĐU's reports with what is to be mended, BTV's conclusions, what units say about their results. */
@Repository
class SummaryStore {

    private static final String SEPARATOR = ",";

    private final JdbcClient jdbc;

    SummaryStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** To be called with the review held. */
    void insert(String cycle, Summary.Content content, String actor, Instant at) {
        jdbc.sql("insert into review_summary (cycle_code, done, limits, causes, remedies, drafted_by, drafted_at) values (?, ?, ?, ?, ?, ?, ?)")
                .params(cycle, content.done(), content.limits(), content.causes(), content.remedies(), actor, CycleStore.timestamp(at)).update();
    }

    /** To be called with the review held. */
    void issue(String cycle, Summary.Issue issue) {
        jdbc.sql("""
                update review_summary set comments = ?, document_number = ?, document_date = ?, signer = ?, issued_by = ?, issued_at = ? where cycle_code = ?
                """).params(issue.comments(), issue.documentNumber(), issue.documentDate(), issue.signer(), issue.issuedBy(), CycleStore.timestamp(issue.issuedAt()), cycle)
                .update();
    }

    Optional<Summary> find(String cycle) {
        return jdbc.sql("select * from review_summary where cycle_code = ?").param(cycle).query((row, number) -> new Summary(
                new Summary.Content(row.getString("done"), row.getString("limits"), row.getString("causes"), row.getString("remedies")), row.getString("drafted_by"),
                CycleStore.instant(row, "drafted_at").orElseThrow(), issue(row))).optional();
    }

    private static Optional<Summary.Issue> issue(ResultSet row) throws SQLException {
        return row.getString("document_number") == null ? Optional.empty() : Optional.of(new Summary.Issue(row.getString("comments"), row.getString("document_number"),
                row.getObject("document_date", LocalDate.class), row.getString("signer"), row.getString("issued_by"), CycleStore.instant(row, "issued_at").orElseThrow()));
    }

    /** To be called with the review held. */
    void addRemedy(String cycle, Remedy remedy) {
        SixClarities clarities = remedy.clarities();
        Optional<Timing.Dated> dated = clarities.timing() instanceof Timing.Dated is ? Optional.of(is) : Optional.empty();
        Optional<Timing.Standing> standing = clarities.timing() instanceof Timing.Standing is ? Optional.of(is) : Optional.empty();
        jdbc.sql("""
                insert into review_remedy (cycle_code, number, quotation, basis, task, result, lead, cooperating, responsible, timing, due_on, rhythm, review_on,
                    assigned_by, approved_by)
                values (:cycle, :number, :quotation, :basis, :task, :result, :lead, :cooperating, :responsible, :timing, :due, :rhythm, :review, :assigned, :approved)
                """).param("cycle", cycle).param("number", remedy.number()).param("quotation", remedy.quotation().orElse(null), Types.VARCHAR)
                .param("basis", clarities.basis()).param("task", clarities.task()).param("result", clarities.result()).param("lead", clarities.lead())
                .param("cooperating", clarities.cooperating().isEmpty() ? null : String.join(SEPARATOR, clarities.cooperating()), Types.VARCHAR)
                .param("responsible", clarities.responsible()).param("timing", (dated.isPresent() ? Timing.Kind.DATED : Timing.Kind.STANDING).name())
                .param("due", dated.map(Timing.Dated::dueOn).orElse(null), Types.DATE).param("rhythm", standing.map(is -> is.rhythm().name()).orElse(null), Types.VARCHAR)
                .param("review", standing.map(Timing.Standing::reviewOn).orElse(null), Types.DATE).param("assigned", clarities.assignedBy())
                .param("approved", clarities.approvedBy()).update();
    }

    /** By number. */
    List<Remedy> remedies(String cycle) {
        return jdbc.sql("select * from review_remedy where cycle_code = ? order by number").param(cycle).query((row, number) -> remedy(row)).list();
    }

    private static Remedy remedy(ResultSet row) throws SQLException {
        Timing timing = Timing.Kind.valueOf(row.getString("timing")) == Timing.Kind.DATED ? new Timing.Dated(row.getObject("due_on", LocalDate.class))
                : new Timing.Standing(Timing.Rhythm.valueOf(row.getString("rhythm")), row.getObject("review_on", LocalDate.class));
        List<String> cooperating = Optional.ofNullable(row.getString("cooperating")).map(codes -> Arrays.asList(codes.split(SEPARATOR))).orElse(List.of());
        return new Remedy(row.getInt("number"), Optional.ofNullable(row.getString("quotation")), new SixClarities(row.getString("basis"), row.getString("task"),
                row.getString("result"), row.getString("lead"), cooperating, row.getString("responsible"), timing, row.getString("assigned_by"),
                row.getString("approved_by")));
    }

    /** To be called with the review held. */
    void conclude(String cycle, BodyDecision decision, String actor, Instant at) {
        DecisionColumns.bind(jdbc.sql("insert into review_conclusion (cycle_code, %s, entered_by, entered_at) values (:cycle, %s, :actor, :at)"
                .formatted(DecisionColumns.NAMES, DecisionColumns.VALUES)), Optional.of(decision)).param("cycle", cycle).param("actor", actor)
                .param("at", CycleStore.timestamp(at)).update();
    }

    Optional<BodyDecision> conclusion(String cycle) {
        return jdbc.sql("select * from review_conclusion where cycle_code = ?").param(cycle).query((row, number) -> DecisionColumns.read(row).orElseThrow()).optional();
    }

    Optional<String> concludedBy(String cycle) {
        return jdbc.sql("select entered_by from review_conclusion where cycle_code = ?").param(cycle).query(String.class).optional();
    }

    /** To be called with the review held. */
    void receive(String cycle, String unit, Optional<String> opinion, String actor, Instant at) {
        jdbc.sql("""
                insert into review_receipt (cycle_code, unit_code, number, opinion, entered_by, entered_at)
                values (:cycle, :unit, (select coalesce(max(b.number), 0) + 1 from review_receipt b where b.cycle_code = :cycle and b.unit_code = :unit), :opinion, :actor, :at)
                """).param("cycle", cycle).param("unit", unit).param("opinion", opinion.orElse(null), Types.VARCHAR).param("actor", actor)
                .param("at", CycleStore.timestamp(at)).update();
    }
}
