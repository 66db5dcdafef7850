package vn.sauro.organisation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/** A body's decision in the columns every table that keeps one has alike. */
public final class DecisionColumns {

    /** For the column list of an insert. */
    public static final String NAMES = "decision_form, document_number, document_date, conclusion, members_total, members_present, members_agreeing";
    /** For the values of an insert, bound by {@link #bind}. */
    public static final String VALUES = ":decisionForm, :documentNumber, :documentDate, :conclusion, :membersTotal, :membersPresent, :membersAgreeing";

    private DecisionColumns() {}

    /** Empty where a reviewer needs no decision of a body. */
    public static StatementSpec bind(StatementSpec statement, Optional<BodyDecision> decision) {
        return statement.param("decisionForm", decision.map(BodyDecision::form).map(Enum::name).orElse(null))
                .param("documentNumber", decision.map(BodyDecision::documentNumber).orElse(null))
                .param("documentDate", decision.map(BodyDecision::documentDate).orElse(null))
                .param("conclusion", decision.map(BodyDecision::conclusion).orElse(null))
                .param("membersTotal", decision.map(BodyDecision::membersTotal).orElse(null))
                .param("membersPresent", decision.map(BodyDecision::membersPresent).orElse(null))
                .param("membersAgreeing", decision.map(BodyDecision::membersAgreeing).orElse(null));
    }

    /** Empty where the row has none. */
    public static Optional<BodyDecision> read(ResultSet row) throws SQLException {
        String form = row.getString("decision_form");
        return form == null ? Optional.empty() : Optional.of(new BodyDecision(BodyDecision.Form.valueOf(form), row.getString("document_number"),
                row.getObject("document_date", LocalDate.class), row.getString("conclusion"), row.getInt("members_total"), row.getInt("members_present"),
                row.getInt("members_agreeing")));
    }
}
