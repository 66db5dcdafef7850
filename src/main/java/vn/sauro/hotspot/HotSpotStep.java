package vn.sauro.hotspot;

import java.util.Arrays;

/** What is owed about a hot spot, each with a due date of its own. */
public enum HotSpotStep {
    ACKNOWLEDGE("acknowledgeHotSpot"), DIRECT("directHotSpot"), HANDLE("handleHotSpot"), CONCLUDE("concludeHotSpot"), WATCH("watchHotSpot");

    private final String code;

    HotSpotStep(String code) {
        this.code = code;
    }

    /** Its name in the model and in the decision table {@code hot-spot-schedule}. */
    public String code() {
        return code;
    }

    /** @throws IllegalArgumentException when there is none of that code */
    public static HotSpotStep ofCode(String code) {
        return Arrays.stream(values()).filter(step -> step.code.equals(code)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No step " + code));
    }
}
