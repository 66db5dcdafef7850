package vn.sauro.rearrangement;

/** Numbers the commune may change; their values and sources stand in the decision table {@code procedure-thresholds}. */
public enum Threshold {
    /** Calendar days between the convocation and the session of the People's Council. */
    SESSION_NOTICE_DAYS,
    /** Calendar days a scheme is posted before opinions are collected. */
    POSTING_DAYS,
    /** Per cent of those due below which a unit says how the absent are reached. */
    DISSEMINATION_ATTENDANCE_PERCENT,
    /** Calendar days between the appraisal and the session. */
    APPRAISAL_DAYS_BEFORE_SESSION,
    /** Characters a reason for a return has at least. */
    RETURN_REASON_LENGTH
}
