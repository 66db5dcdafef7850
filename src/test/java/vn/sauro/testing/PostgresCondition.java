package vn.sauro.testing;

import java.util.Optional;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Skips what needs PostgreSQL where none can be had, and says so; with {@code CI=true} that is a failure. */
public final class PostgresCondition implements ExecutionCondition {

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        if (!TestDatabase.isPostgres()) {
            return ConditionEvaluationResult.enabled("runs on H2");
        }
        Optional<String> unavailable = TestPostgres.unavailable();
        if (unavailable.isEmpty()) {
            return ConditionEvaluationResult.enabled("PostgreSQL answers");
        }
        String reason = "NO POSTGRESQL: " + context.getDisplayName() + " was not run: " + unavailable.get()
                + ". Name a server with SAURO_TEST_DB_URL, or let the embedded binaries start.";
        if ("true".equals(System.getenv("CI"))) {
            throw new IllegalStateException(reason);
        }
        System.err.println(reason);
        return ConditionEvaluationResult.disabled(reason);
    }
}
