package vn.sauro.engine;

import org.springframework.stereotype.Component;

/** Which processes not every leader reads. */
@Component
public class ConfidentialModels {

    private final AccessProperties access;

    ConfidentialModels(AccessProperties access) {
        this.access = access;
    }

    /** Whether nothing of the process is told to anybody but those it concerns. */
    public boolean contains(String process) {
        return access.confidential().containsKey(process);
    }
}
