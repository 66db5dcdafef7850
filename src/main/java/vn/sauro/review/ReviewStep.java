package vn.sauro.review;

import java.util.Arrays;
import java.util.Optional;

/** What has a number of working days of its own. The code is the stem that model and decision table share. */
public enum ReviewStep {
    REPORT("reportReview"), CHECK("checkReview"), APPRAISE("appraiseGeneral"), COMMENT("commentDiscipline"), DRAFT("draftSummary"), ISSUE("issueSummary"),
    CONCLUDE("concludeReview"),
    /** The same report, mended after it was returned. */
    MEND("mendReview"),
    /** How long a report is waited for, counted from the opening. */
    LATEST("latestReport");

    private final String code;

    ReviewStep(String code) {
        this.code = code;
    }

    /** The stem. */
    public String code() {
        return code;
    }

    /** Whether somebody has a task of it. */
    public boolean isTask() {
        return this != MEND && this != LATEST;
    }

    /** The step whose task this is. */
    public static Optional<ReviewStep> ofTask(String code) {
        return Arrays.stream(values()).filter(step -> step.isTask() && step.code.equals(code)).findFirst();
    }
}
