package vn.sauro.engine;

import java.util.Map;

/**
 * What stands behind one form of {@code forms/}: the only way a person's values reach a use case.
 *
 * <p>The seam has checked what the form's file itself says (unknown and required fields, lengths, bounds, choices) before
 * {@link #submit} is called inside the submitting transaction. Whatever a rule of the domain does not accept it says with a
 * {@link vn.sauro.rule.Refusal}: nothing is stored, the task stays, the form keeps what was typed.
 */
public interface SubmittedForm {

    /** Name of the form's file without its ending, such as {@code confirm-dissemination}. */
    String key();

    /** Values the form opens with, read from the tables: text, whole numbers, booleans, ISO dates as text, a list of {@link Choice}. */
    default Map<String, Object> prefill(FormContext context) {
        return Map.of();
    }

    /** Calls the use case. What it returns, ids and verdicts only, become variables of the instance. */
    Map<String, Object> submit(FormContext context, FormValues values);
}
