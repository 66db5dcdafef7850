package vn.sauro.engine;

import java.util.List;
import org.springframework.boot.ExitCodeGenerator;

/** The program does not start with these settings. Says all that is wrong, in sentences, not what the first fault led to. */
public class StartRefused extends RuntimeException implements ExitCodeGenerator {

    static final int EXIT_CODE = 2;

    private final List<String> faults;

    /** @param faults each a Vietnamese sentence that begins with the setting */
    public StartRefused(List<String> faults) {
        super(String.join(" ", faults));
        this.faults = List.copyOf(faults);
    }

    List<String> faults() {
        return faults;
    }

    @Override
    public int getExitCode() {
        return EXIT_CODE;
    }
}
