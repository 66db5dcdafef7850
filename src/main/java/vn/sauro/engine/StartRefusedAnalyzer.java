package vn.sauro.engine;

import java.util.stream.Collectors;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Tells a refused start by its faults alone, without a stack trace. */
class StartRefusedAnalyzer extends AbstractFailureAnalyzer<StartRefused> {

    @Override
    protected FailureAnalysis analyze(Throwable root, StartRefused refused) {
        String faults = refused.faults().stream().map(fault -> "  - " + fault).collect(Collectors.joining("\n"));
        return new FailureAnalysis("Settings are missing or not accepted. Chưa khởi động được vì các thiết lập sau:\n\n" + faults,
                "Set them in the environment, see docs/operations.md. Bổ sung trong môi trường chạy rồi khởi động lại.", refused);
    }
}
