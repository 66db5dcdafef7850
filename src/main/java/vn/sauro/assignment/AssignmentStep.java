package vn.sauro.assignment;

/** Steps that have a number of working days of their own. The code is the stem that model and decision table share. */
public enum AssignmentStep {
    ISSUE_ASSIGNMENTS("issueAssignments"), TAKE_ASSIGNMENT("takeAssignment"), REISSUE_ASSIGNMENT("reissueAssignment"), VERIFY_QUALITY("verifyQuality"),
    REVIEW_STANDING("reviewStanding");

    private final String code;

    AssignmentStep(String code) {
        this.code = code;
    }

    /** The stem. */
    public String code() {
        return code;
    }
}
