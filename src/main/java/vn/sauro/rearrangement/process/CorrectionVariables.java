package vn.sauro.rearrangement.process;

/** Variables of the process {@code correction}. */
final class CorrectionVariables {

    static final Variable<String> REARRANGEMENT_CODE = HamletRearrangementVariables.REARRANGEMENT_CODE;
    static final Variable<String> UNIT_CODE = HamletRearrangementVariables.UNIT_CODE;
    static final Variable<String> SUBJECT_NAME = HamletRearrangementVariables.SUBJECT_NAME;
    static final Variable<Integer> CORRECTION_NUMBER = Variable.number("correctionNumber");
    /** What is corrected: LEDGER or DISSEMINATION. */
    static final Variable<String> CORRECTION_KIND = Variable.text("correctionKind");
    /** Why; its presence tells the forms that something is entered once more. */
    static final Variable<String> CORRECTION_REASON = Variable.text("correctionReason");
    /** The scheme's outcome rests on it already, so BTV decides. */
    static final Variable<Boolean> RESULT_USED = Variable.verdict("resultUsed");
    static final Variable<Boolean> CORRECTION_AGREED = Variable.verdict("correctionAgreed");

    private CorrectionVariables() {}
}
