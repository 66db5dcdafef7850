package vn.sauro.assignment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Documents and the drafts VPĐU works through. */
@Repository
class DraftStore {

    private static final String SEPARATOR = ",";

    private final JdbcClient jdbc;

    DraftStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Holds the turn until the end of the transaction: whoever opens a document at the same moment waits here. */
    void takeTurn() {
        jdbc.sql("select id from assignment_turn where id = 1 for update").query(Integer.class).single();
    }

    /** How many documents were opened; to be called with the turn held. */
    int sources() {
        return jdbc.sql("select count(*) from assignment_source").query(Integer.class).single();
    }

    /** Once for its code; whether this call did it. */
    boolean insert(String code, String title, String actor, Instant at) {
        return jdbc.sql("""
                merge into assignment_source s using (select cast(:code as varchar(40)) as code) n on s.code = n.code
                when not matched then insert (code, title, opened_by, opened_at) values (:code, :title, :actor, :at)
                """).param("code", code).param("title", title).param("actor", actor).param("at", AssignmentStore.timestamp(at)).update() > 0;
    }

    boolean opened(String code) {
        return jdbc.sql("select count(*) from assignment_source where code = ?").param(code).query(Integer.class).single() > 0;
    }

    /** Holds the document until the end of the transaction. */
    void lock(String code) {
        jdbc.sql("select code from assignment_source where code = ? for update").param(code).query(String.class).single();
    }

    /** To be called with the document held. */
    void close(String code, Instant at) {
        jdbc.sql("update assignment_source set closed_at = ? where code = ? and closed_at is null").params(AssignmentStore.timestamp(at), code).update();
    }

    Source get(String code) {
        return jdbc.sql("select * from assignment_source where code = ?").param(code)
                .query((row, number) -> new Source(code, row.getString("title"), row.getObject("closed_at") != null, drafts(code))).optional()
                .orElseThrow(() -> new IllegalArgumentException("No document " + code));
    }

    private List<Draft> drafts(String source) {
        return jdbc.sql("select * from assignment_draft where source_code = ? order by position").param(source).query((row, number) -> draft(row)).list();
    }

    private static Draft draft(ResultSet row) throws SQLException {
        Draft.Words words = new Draft.Words(text(row, "quotation"), text(row, "lead_words"), text(row, "cooperating_words"), text(row, "timing_words"),
                text(row, "due_words"), text(row, "rhythm_words"), text(row, "result_words"), text(row, "authority_words"), text(row, "open_words"));
        List<String> cooperating = text(row, "cooperating").map(codes -> Arrays.asList(codes.split(SEPARATOR))).orElse(List.of());
        ClarityDraft clarity = new ClarityDraft(text(row, "basis"), text(row, "task"), text(row, "result"), text(row, "lead"), cooperating, text(row, "responsible"),
                text(row, "timing").map(Timing.Kind::valueOf), day(row, "due_on"), text(row, "rhythm").map(Timing.Rhythm::valueOf), day(row, "review_on"),
                text(row, "assigned_by"), text(row, "approved_by"));
        return new Draft(row.getString("number"), words, clarity,
                Optional.ofNullable(row.getObject("issued_at", OffsetDateTime.class)).map(OffsetDateTime::toInstant));
    }

    private static Optional<String> text(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getString(column));
    }

    private static Optional<LocalDate> day(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, LocalDate.class));
    }

    /** To be called with the document held. */
    void insert(String source, int position, Draft draft) {
        Draft.Words words = draft.words();
        bind(jdbc.sql("""
                insert into assignment_draft (source_code, number, position, quotation, lead_words, cooperating_words, timing_words, due_words, rhythm_words,
                    result_words, authority_words, open_words, basis, task, result, lead, cooperating, responsible, timing, due_on, rhythm, review_on, assigned_by,
                    approved_by)
                values (:source, :number, :position, :quotation, :leadWords, :cooperatingWords, :timingWords, :dueWords, :rhythmWords, :resultWords,
                    :authorityWords, :openWords, :basis, :task, :result, :lead, :cooperating, :responsible, :timing, :dueOn, :rhythm, :reviewOn, :assignedBy,
                    :approvedBy)
                """), draft.clarity()).param("source", source).param("number", draft.number()).param("position", position)
                .param("quotation", words.quotation().orElse(null), Types.VARCHAR).param("leadWords", words.lead().orElse(null), Types.VARCHAR)
                .param("cooperatingWords", words.cooperating().orElse(null), Types.VARCHAR).param("timingWords", words.timing().orElse(null), Types.VARCHAR)
                .param("dueWords", words.due().orElse(null), Types.VARCHAR).param("rhythmWords", words.rhythm().orElse(null), Types.VARCHAR)
                .param("resultWords", words.result().orElse(null), Types.VARCHAR).param("authorityWords", words.authority().orElse(null), Types.VARCHAR)
                .param("openWords", words.open().orElse(null), Types.VARCHAR).update();
    }

    /** To be called with the document held. */
    void save(String source, String number, ClarityDraft clarity) {
        bind(jdbc.sql("""
                update assignment_draft set basis = :basis, task = :task, result = :result, lead = :lead, cooperating = :cooperating, responsible = :responsible,
                    timing = :timing, due_on = :dueOn, rhythm = :rhythm, review_on = :reviewOn, assigned_by = :assignedBy, approved_by = :approvedBy
                where source_code = :source and number = :number
                """), clarity).param("source", source).param("number", number).update();
    }

    /** To be called with the document held. */
    void issued(String source, String number, Instant at) {
        jdbc.sql("update assignment_draft set issued_at = ? where source_code = ? and number = ?").params(AssignmentStore.timestamp(at), source, number).update();
    }

    private static JdbcClient.StatementSpec bind(JdbcClient.StatementSpec sql, ClarityDraft clarity) {
        return sql.param("basis", clarity.basis().orElse(null), Types.VARCHAR).param("task", clarity.task().orElse(null), Types.VARCHAR)
                .param("result", clarity.result().orElse(null), Types.VARCHAR).param("lead", clarity.lead().orElse(null), Types.VARCHAR)
                .param("cooperating", clarity.cooperating().isEmpty() ? null : String.join(SEPARATOR, clarity.cooperating()), Types.VARCHAR)
                .param("responsible", clarity.responsible().orElse(null), Types.VARCHAR)
                .param("timing", clarity.timing().map(Enum::name).orElse(null), Types.VARCHAR).param("dueOn", clarity.dueOn().orElse(null), Types.DATE)
                .param("rhythm", clarity.rhythm().map(Enum::name).orElse(null), Types.VARCHAR).param("reviewOn", clarity.reviewOn().orElse(null), Types.DATE)
                .param("assignedBy", clarity.assignedBy().orElse(null), Types.VARCHAR).param("approvedBy", clarity.approvedBy().orElse(null), Types.VARCHAR);
    }
}
