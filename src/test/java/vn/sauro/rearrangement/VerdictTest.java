package vn.sauro.rearrangement;

import static org.assertj.core.api.Assertions.assertThatCode;
import static vn.sauro.testing.RefusalAssert.assertRefused;

import org.junit.jupiter.api.Test;

class VerdictTest {

    @Test
    void whatStandsNeedsNoReason() {
        assertThatCode(() -> new Verdict.Agreed().check(10)).doesNotThrowAnyException();
    }

    @Test
    void aReturnNeedsAReasonOfTheLengthAskedFor() {
        assertThatCode(() -> new Verdict.Returned("0123456789").check(10)).doesNotThrowAnyException();
        assertRefused(() -> new Verdict.Returned("012345678").check(10), "returnReason", "ít nhất 10 ký tự", "9");
        assertRefused(() -> new Verdict.Returned("").check(10), "returnReason");
    }
}
