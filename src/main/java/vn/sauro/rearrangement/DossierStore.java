package vn.sauro.rearrangement;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.sauro.organisation.BodyDecision;
import vn.sauro.organisation.DecisionColumns;

/** The dossier's versions with BTV's opinions, the appraisals, the session and its results. */
@Repository
class DossierStore {

    private final JdbcClient jdbc;

    DossierStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Dossier> newest(String rearrangement) {
        return versions(rearrangement).stream().findFirst();
    }

    /** All versions, the newest first. */
    List<Dossier> versions(String rearrangement) {
        return jdbc.sql("""
                select d.*, b.agreed, b.decision_form, b.document_number, b.document_date, b.conclusion,
                    b.members_total, b.members_present, b.members_agreeing, a.number as appraisal_number, a.appraised_on, a.conclusion as appraisal_conclusion, a.accepted
                from dossier d
                left join dossier_decision b on b.rearrangement_code = d.rearrangement_code and b.version = d.version
                left join appraisal a on a.rearrangement_code = d.rearrangement_code and a.dossier_version = d.version
                where d.rearrangement_code = ? order by d.version desc
                """).param(rearrangement).query(DossierStore::dossier).list();
    }

    /** @throws IllegalStateException when none was submitted: the model asks for it before */
    Dossier get(String rearrangement) {
        return newest(rearrangement).orElseThrow(() -> new IllegalStateException("No dossier of " + rearrangement));
    }

    private static Dossier dossier(ResultSet row, int number) throws SQLException {
        // A dossier without its table and minutes is never stored.
        DossierSubmission submission = new DossierSubmission(row.getString("submission_number"), Columns.day(row, "submission_date"),
                row.getString("project_number"), row.getString("draft_resolution"), true, true, Columns.optionalText(row, "front_report_number"));
        Optional<Appraisal> appraisal = row.getString("appraisal_number") == null ? Optional.empty()
                : Optional.of(new Appraisal(row.getString("appraisal_number"), Columns.day(row, "appraised_on"), row.getString("appraisal_conclusion"),
                        row.getBoolean("accepted")));
        Optional<Dossier.Return> returned = Columns.optionalText(row, "returned_by")
                .map(Dossier.Returner::valueOf).map(by -> new Dossier.Return(by, reason(row)));
        return new Dossier(row.getString("rearrangement_code"), row.getInt("version"), submission, DecisionColumns.read(row), row.getBoolean("agreed"),
                appraisal, returned);
    }

    private static String reason(ResultSet row) {
        try {
            return row.getString("return_reason");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    void insert(String rearrangement, int version, DossierSubmission dossier, String actor, Instant at) {
        jdbc.sql("""
                insert into dossier (rearrangement_code, version, submission_number, submission_date, project_number, draft_resolution, front_report_number,
                    submitted_by, submitted_at)
                values (:rearrangement, :version, :number, :date, :project, :draft, :front, :actor, :at)
                """).param("rearrangement", rearrangement).param("version", version).param("number", dossier.submissionNumber())
                .param("date", dossier.submissionDate()).param("project", dossier.projectNumber()).param("draft", dossier.draftResolution())
                .param("front", dossier.frontReportNumber().orElse(null)).param("actor", actor).param("at", Columns.timestamp(at)).update();
    }

    void sendBack(Dossier dossier, Dossier.Returner by, String reason) {
        jdbc.sql("update dossier set returned_by = ?, return_reason = ? where rearrangement_code = ? and version = ?")
                .params(by.name(), reason, dossier.rearrangementCode(), dossier.version()).update();
    }

    void insertDecision(Dossier dossier, boolean agreed, BodyDecision decision, String actor, Instant at) {
        DecisionColumns.bind(jdbc.sql("insert into dossier_decision (rearrangement_code, version, agreed, entered_by, entered_at, " + DecisionColumns.NAMES
                + ") values (:rearrangement, :version, :agreed, :actor, :at, " + DecisionColumns.VALUES + ")"), Optional.of(decision))
                .param("rearrangement", dossier.rearrangementCode()).param("version", dossier.version()).param("agreed", agreed)
                .param("actor", actor).param("at", Columns.timestamp(at)).update();
    }

    void insertRefusalDecision(Dossier dossier, boolean ends, BodyDecision decision, String actor, Instant at) {
        DecisionColumns.bind(jdbc.sql("insert into refusal_decision (rearrangement_code, dossier_version, ends, entered_by, entered_at, " + DecisionColumns.NAMES
                + ") values (:rearrangement, :version, :ends, :actor, :at, " + DecisionColumns.VALUES + ")"), Optional.of(decision))
                .param("rearrangement", dossier.rearrangementCode()).param("version", dossier.version()).param("ends", ends)
                .param("actor", actor).param("at", Columns.timestamp(at)).update();
    }

    void insertAppraisal(Dossier dossier, Appraisal appraisal, String actor, Instant at) {
        jdbc.sql("""
                insert into appraisal (rearrangement_code, dossier_version, number, appraised_on, conclusion, accepted, entered_by, entered_at)
                values (?, ?, ?, ?, ?, ?, ?, ?)
                """).params(dossier.rearrangementCode(), dossier.version(), appraisal.number(), appraisal.appraisedOn(), appraisal.conclusion(),
                appraisal.accepted(), actor, Columns.timestamp(at)).update();
    }

    void insertBooking(String rearrangement, SessionBooking booking, String actor, Instant at) {
        jdbc.sql("""
                insert into session_booking (rearrangement_code, session_name, session_date, convocation_number, convocation_date, place, entered_by, entered_at)
                values (?, ?, ?, ?, ?, ?, ?, ?)
                """).params(rearrangement, booking.sessionName(), booking.sessionDate(), booking.convocationNumber(), booking.convocationDate(),
                booking.place(), actor, Columns.timestamp(at)).update();
    }

    Optional<SessionBooking> booking(String rearrangement) {
        return jdbc.sql("select * from session_booking where rearrangement_code = ?").param(rearrangement)
                .query((row, number) -> new SessionBooking(row.getString("session_name"), Columns.day(row, "session_date"),
                        row.getString("convocation_number"), Columns.day(row, "convocation_date"), row.getString("place"))).optional();
    }

    void insertResult(Dossier dossier, SessionResult result, String actor, Instant at) {
        jdbc.sql("""
                insert into resolution (rearrangement_code, dossier_version, session_date, deputies_total, deputies_present, in_favour, against, abstaining,
                    adopted, number, resolution_date, effective_from, signer, entered_by, entered_at)
                values (:rearrangement, :version, :sessionDate, :total, :present, :inFavour, :against, :abstaining, :adopted, :number, :date, :effective,
                    :signer, :actor, :at)
                """).param("rearrangement", dossier.rearrangementCode()).param("version", dossier.version()).param("sessionDate", result.sessionDate())
                .param("total", result.deputiesTotal()).param("present", result.deputiesPresent()).param("inFavour", result.inFavour())
                .param("against", result.against()).param("abstaining", result.abstaining()).param("adopted", result.adopted())
                .param("number", result.number().orElse(null)).param("date", result.resolutionDate().orElse(null))
                .param("effective", result.effectiveFrom().orElse(null)).param("signer", result.signer().orElse(null))
                .param("actor", actor).param("at", Columns.timestamp(at)).update();
    }

    Optional<SessionResult> lastResult(String rearrangement) {
        return jdbc.sql("select * from resolution where rearrangement_code = ? order by dossier_version desc fetch first 1 row only").param(rearrangement)
                .query((row, number) -> new SessionResult(Columns.day(row, "session_date"), row.getInt("deputies_total"), row.getInt("deputies_present"),
                        row.getInt("in_favour"), row.getInt("against"), row.getInt("abstaining"), Columns.optionalText(row, "number"),
                        Columns.optionalDay(row, "resolution_date"), Columns.optionalDay(row, "effective_from"), Columns.optionalText(row, "signer"))).optional();
    }

    /** The newest adopted resolution. */
    Optional<Resolution> adopted(String rearrangement) {
        return jdbc.sql("""
                select * from resolution where rearrangement_code = ? and adopted order by dossier_version desc fetch first 1 row only
                """).param(rearrangement).query((row, number) -> new Resolution(row.getString("rearrangement_code"), row.getInt("dossier_version"),
                row.getString("number"), Columns.day(row, "resolution_date"), Columns.day(row, "effective_from"), row.getString("signer"),
                row.getInt("in_favour"), row.getInt("deputies_total"), Columns.optionalDay(row, "published_on"),
                Columns.optionalText(row, "published_where"))).optional();
    }

    void publish(Resolution resolution, Publication publication) {
        jdbc.sql("update resolution set published_on = ?, published_where = ? where rearrangement_code = ? and dossier_version = ?")
                .params(publication.publishedOn(), publication.publishedWhere(), resolution.rearrangementCode(), resolution.dossierVersion()).update();
    }

    void insertConsolidation(String rearrangement, String scheme, ConsolidationReport report, String actor, Instant at) {
        jdbc.sql("""
                insert into consolidation (rearrangement_code, scheme_code, cell_established, acting_head, front_committee, associations, part_time_staff,
                    handover, completed_on, reported_by, reported_at)
                values (:rearrangement, :scheme, :cell, :head, :front, :associations, :staff, :handover, :completed, :actor, :at)
                """).param("rearrangement", rearrangement).param("scheme", scheme).param("cell", report.cellEstablished()).param("head", report.actingHead())
                .param("front", report.frontCommittee()).param("associations", report.associations().orElse(null))
                .param("staff", report.partTimeStaff()).param("handover", report.handover()).param("completed", report.completedOn())
                .param("actor", actor).param("at", Columns.timestamp(at)).update();
    }
}
