package vn.sauro.rearrangement;

import vn.sauro.rule.Refusal;

/** A reviewer's answer to what was submitted. */
public sealed interface Verdict {

    /** It stands. */
    record Agreed() implements Verdict {}

    /** It goes back to whoever owes the correction. */
    record Returned(String reason) implements Verdict {}

    /** @throws Refusal when a return gives no reason of the length the commune asks for */
    default void check(int reasonLength) {
        if (this instanceof Returned returned) {
            Refusal.unless(returned.reason().length() >= reasonLength, "returnReason",
                    "phải nêu rõ khi trả lại, ít nhất " + reasonLength + " ký tự (đang có " + returned.reason().length() + ").");
        }
    }

    /** Whether it stands. */
    default boolean agreed() {
        return this instanceof Agreed;
    }

    /** Why it goes back; null when it stands. */
    default String reasonOrNull() {
        return this instanceof Returned returned ? returned.reason() : null;
    }
}
