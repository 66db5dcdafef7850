package vn.sauro.organisation;

import vn.sauro.engine.FormValues;

/** The block of fields in which a body's decision is recorded, the same in every form that has one. */
public final class DecisionFields {

    private DecisionFields() {}

    /** @throws vn.sauro.rule.Refusal naming the field that is missing or no number, day or choice */
    public static BodyDecision read(FormValues values) {
        return new BodyDecision(values.choice("decisionForm", BodyDecision.Form.class), values.text("documentNumber"), values.date("documentDate"),
                values.text("conclusion"), values.integer("membersTotal"), values.integer("membersPresent"), values.integer("membersAgreeing"));
    }
}
