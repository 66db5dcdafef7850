package vn.sauro.rearrangement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SchemeStateTest {

    @Test
    void everyStateButTheFirstIsReached() {
        assertThat(Arrays.stream(SchemeState.values()).filter(state -> state.before().isEmpty())).containsExactly(SchemeState.PROPOSED);
    }

    @Test
    void nothingComesAfterTheEnd() {
        Set<SchemeState> ends = EnumSet.allOf(SchemeState.class);
        Arrays.stream(SchemeState.values()).forEach(state -> ends.removeAll(state.before()));
        assertThat(ends).containsExactlyInAnyOrder(SchemeState.REJECTED, SchemeState.APPROVED, SchemeState.NOT_ADOPTED);
    }

    @Test
    void onlyAnAgreedOrRevisedSchemeIsPosted() {
        assertThat(SchemeState.POSTED.before()).containsExactlyInAnyOrder(SchemeState.AGREED, SchemeState.REVISED);
    }
}
