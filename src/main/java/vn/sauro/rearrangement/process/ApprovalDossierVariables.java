package vn.sauro.rearrangement.process;

/** Variables of the process {@code approval-dossier}. */
final class ApprovalDossierVariables {

    static final Variable<String> REARRANGEMENT_CODE = HamletRearrangementVariables.REARRANGEMENT_CODE;
    /** BTV agrees to the dossier. */
    static final Variable<Boolean> DOSSIER_AGREED = Variable.verdict("dossierAgreed");
    /** The People's Council adopted the resolution. */
    static final Variable<Boolean> RESOLUTION_ADOPTED = Variable.verdict("resolutionAdopted");

    /** Ban Pháp chế found that the draft can be submitted. */
    static final Variable<Boolean> DRAFT_ACCEPTED = Variable.verdict("draftAccepted");
    /** What was sent back has to go to the people again. */
    static final Variable<Boolean> CONSULT_AGAIN = Variable.verdict("consultAgain");
    /** BTV ends the rearrangement after the People's Council refused. */
    static final Variable<Boolean> END_WITHOUT_RESOLUTION = Variable.verdict("endWithoutResolution");

    private ApprovalDossierVariables() {}
}
