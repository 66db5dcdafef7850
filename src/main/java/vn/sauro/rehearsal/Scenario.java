package vn.sauro.rehearsal;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/** The walks through the procedure that can be rehearsed. */
public enum Scenario {

    /** Everyone does their part in time, every hamlet agrees, the resolution is published before the deadline. */
    ON_TIME("on-time");

    private final String code;

    Scenario(String code) {
        this.code = code;
    }

    /** Name on the command line. */
    public String code() {
        return code;
    }

    static Optional<Scenario> of(String code) {
        return Arrays.stream(values()).filter(scenario -> scenario.code.equals(code)).findFirst();
    }

    static String all() {
        return Arrays.stream(values()).map(Scenario::code).collect(Collectors.joining(", "));
    }
}
