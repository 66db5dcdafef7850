package vn.sauro.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import vn.sauro.rule.Refusal;

/** What a refused act says. */
public final class RefusalAssert {

    private RefusalAssert() {}

    /** The act is refused at this field, null for the act as a whole, and the sentence contains every part. */
    public static void assertRefused(ThrowingCallable act, String field, String... parts) {
        Refusal refusal = catchThrowableOfType(Refusal.class, act);
        assertThat(refusal).as("a refusal").isNotNull();
        assertThat(refusal.field()).isEqualTo(field);
        assertThat(refusal.sentence()).endsWith(".");
        assertThat(List.of(parts)).allSatisfy(part -> assertThat(refusal.sentence()).contains(part));
    }
}
