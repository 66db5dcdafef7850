package vn.sauro.rearrangement.process;

/** Variables of the process {@code entry-confirmation}. */
final class EntryConfirmationVariables {

    static final Variable<String> REARRANGEMENT_CODE = HamletRearrangementVariables.REARRANGEMENT_CODE;
    static final Variable<String> UNIT_CODE = HamletRearrangementVariables.UNIT_CODE;
    static final Variable<String> SUBJECT_NAME = HamletRearrangementVariables.SUBJECT_NAME;
    /** Code of the {@link vn.sauro.rearrangement.SentSubject} that was entered on behalf. */
    static final Variable<String> ENTRY_SUBJECT = Variable.text("entrySubject");
    /** The unit finds its paper in what was entered. */
    static final Variable<Boolean> ENTRY_CONFIRMED = Variable.verdict("entryConfirmed");

    private EntryConfirmationVariables() {}
}
