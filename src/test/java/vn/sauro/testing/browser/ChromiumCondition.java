package vn.sauro.testing.browser;

import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Skips what needs a browser where no Chromium is, and says so; with {@code CI=true} that is a failure. */
final class ChromiumCondition implements ExecutionCondition {

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        if (Chromium.executable().isPresent()) {
            return ConditionEvaluationResult.enabled("Chromium is there");
        }
        String reason = "NO CHROMIUM: " + context.getDisplayName() + " was not run. Install the system's package chromium, or name a Chromium with SAURO_TEST_CHROMIUM.";
        if ("true".equals(System.getenv("CI"))) {
            throw new IllegalStateException(reason);
        }
        System.err.println(reason);
        return ConditionEvaluationResult.disabled(reason);
    }
}
