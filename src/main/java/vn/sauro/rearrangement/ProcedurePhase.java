package vn.sauro.rearrangement;

import static vn.sauro.rearrangement.ProcedurePhase.Track.AFTER_PUBLICATION;
import static vn.sauro.rearrangement.ProcedurePhase.Track.COMMON;
import static vn.sauro.rearrangement.ProcedurePhase.Track.ON_DEMAND;
import static vn.sauro.rearrangement.ProcedurePhase.Track.SCHEMES;
import static vn.sauro.rearrangement.ProcedurePhase.Track.SESSION;
import static vn.sauro.rearrangement.ProcedurePhase.Track.UNITS;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Whatever somebody owes by a day of its own. The code is the stem that model, form and decision table share. */
public enum ProcedurePhase {
    CONFIRM_DISSEMINATION("confirmDissemination", UNITS, Step.DISSEMINATION),
    DRAFT_PLAN("draftPlan", UNITS, Step.PLAN),
    CHECK_PLAN("checkPlan", UNITS, Step.PLAN),
    APPROVE_PLAN("approvePlan", UNITS, Step.PLAN),
    ACCEPT_ASSIGNMENT("acceptAssignment", UNITS, Step.ASSIGNMENT),
    DRAFT_SCHEME("draftScheme", SCHEMES, Step.SCHEME),
    AGREE_POLICY("agreePolicy", SCHEMES, Step.SCHEME),
    BOOK_SESSION("bookSession", SESSION, Step.APPROVAL),
    PUBLISH_SCHEME("publishScheme", COMMON, Step.CONSULTATION),
    RECORD_LEDGER("recordLedger", COMMON, Step.CONSULTATION),
    REVISE_SCHEME("reviseScheme", COMMON, Step.CONSULTATION),
    PUBLISH_SCHEME_AGAIN("publishSchemeAgain", COMMON, Step.CONSULTATION),
    RECORD_LEDGER_AGAIN("recordLedgerAgain", COMMON, Step.CONSULTATION),
    SUBMIT_DOSSIER("submitDossier", COMMON, Step.APPROVAL),
    REVIEW_DOSSIER("reviewDossier", COMMON, Step.APPROVAL),
    APPRAISE_DRAFT("appraiseDraft", COMMON, Step.APPROVAL),
    RECORD_RESOLUTION("recordResolution", COMMON, Step.APPROVAL),
    PUBLISH_RESOLUTION("publishResolution", COMMON, Step.APPROVAL),
    CONSOLIDATE_HAMLET("consolidateHamlet", AFTER_PUBLICATION, null),
    CONFIRM_RECEIPT("confirmReceipt", ON_DEMAND, null),
    DRAFT_CONCLUSION_PLAN("draftConclusionPlan", ON_DEMAND, null),
    CHECK_CONCLUSION_PLAN("checkConclusionPlan", ON_DEMAND, null),
    APPROVE_CONCLUSION_PLAN("approveConclusionPlan", ON_DEMAND, null),
    REPORT_WEEK("reportWeek", ON_DEMAND, null),
    CONFIRM_ENTRY("confirmEntry", ON_DEMAND, null),
    RESOLVE_OBJECTION("resolveObjection", ON_DEMAND, null),
    DECIDE_CORRECTION("decideCorrection", ON_DEMAND, null),
    CORRECT_LEDGER("correctLedger", ON_DEMAND, null),
    CORRECT_DISSEMINATION("correctDissemination", ON_DEMAND, null),
    DECIDE_REFUSAL("decideRefusal", ON_DEMAND, null),
    REVIEW_STOPPED_SCHEME("reviewStoppedScheme", ON_DEMAND, null);

    /**
     * Which phases follow one another: three tracks run side by side, the common one begins when all three are through. What is asked for only
     * when it happens has no day of its own, but a number of working days.
     */
    public enum Track { UNITS, SCHEMES, SESSION, COMMON, AFTER_PUBLICATION, ON_DEMAND }

    private final String code;
    private final Track track;
    private final Step step;

    ProcedurePhase(String code, Track track, Step step) {
        this.code = code;
        this.track = track;
        this.step = step;
    }

    /** Stem shared with model, form and decision table. */
    public String code() {
        return code;
    }

    /** The step this phase belongs to; none for what follows the resolution. */
    Optional<Step> step() {
        return Optional.ofNullable(step);
    }

    Track track() {
        return track;
    }

    /** Whether it has to be done before the rearrangement's deadline: the conclusion as a whole reaches beyond it. */
    boolean boundByDeadline() {
        return switch (this) {
            case CONFIRM_RECEIPT, DRAFT_CONCLUSION_PLAN, CHECK_CONCLUSION_PLAN, APPROVE_CONCLUSION_PLAN -> false;
            default -> true;
        };
    }

    /** Whether it has a day of its own before the resolution from the opening on. */
    boolean planned() {
        return track != Track.ON_DEMAND && track != Track.AFTER_PUBLICATION;
    }

    /** The phases of a track in their order. */
    static List<ProcedurePhase> on(Track track) {
        return Arrays.stream(values()).filter(phase -> phase.track == track).toList();
    }

    /** The phase of that code; empty when the procedure has none. */
    public static Optional<ProcedurePhase> find(String code) {
        return Arrays.stream(values()).filter(phase -> phase.code.equals(code)).findFirst();
    }

    /** @throws IllegalArgumentException when there is none of that code */
    public static ProcedurePhase ofCode(String code) {
        return find(code).orElseThrow(() -> new IllegalArgumentException("No phase of the procedure is called " + code));
    }

    /** The same work on a plan for the whole conclusion; itself where that makes no difference. */
    public ProcedurePhase forConclusion() {
        return switch (this) {
            case DRAFT_PLAN -> DRAFT_CONCLUSION_PLAN;
            case CHECK_PLAN -> CHECK_CONCLUSION_PLAN;
            case APPROVE_PLAN -> APPROVE_CONCLUSION_PLAN;
            default -> this;
        };
    }

    /** The same work in a second round of consultation; itself where a round makes no difference. */
    public ProcedurePhase again() {
        return switch (this) {
            case PUBLISH_SCHEME -> PUBLISH_SCHEME_AGAIN;
            case RECORD_LEDGER -> RECORD_LEDGER_AGAIN;
            default -> this;
        };
    }
}
