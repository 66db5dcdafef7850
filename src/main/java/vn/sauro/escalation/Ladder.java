package vn.sauro.escalation;

import java.util.Set;
import java.util.function.Function;

/** The editable rules; the decision tables {@code escalation-ladder}, {@code escalation-decisions}, {@code escalation-suggestion} and
 * {@code escalation-schedule} answer. */
public interface Ladder {

    /** Which rung work in this situation is on; the answer is on record. */
    LadderStep of(Situation situation);

    /** The table as it is now, for looking ahead: asked often, so nothing is recorded of it. */
    Function<Situation, LadderStep> ahead();

    /** What BTV may decide about late work of this kind. */
    Set<Decision.Kind> decisions(String kind);

    /** What is put to BTV for consideration. */
    Suggestion suggestion(Explained explained);

    /** Working days BTV takes for a decision. */
    int decisionDays();
}
