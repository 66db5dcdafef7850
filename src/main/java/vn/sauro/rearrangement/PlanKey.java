package vn.sauro.rearrangement;

/**
 * Which plan: every unit plans for the tasks of letter 349-CV/ĐU, every unit and every hamlet for the whole conclusion.
 *
 * @param subjectCode the unit or the hamlet that is planned for
 */
public record PlanKey(String rearrangementCode, String subjectCode, Scope scope) {

    /** What a plan is for. */
    public enum Scope {
        /** The tasks of letter 349-CV/ĐU: all done before the deadline. */
        LETTER_349,
        /** The whole conclusion, sections 4.16 and 5.1 of the notice. */
        WHOLE_CONCLUSION
    }
}
