package vn.sauro.rearrangement.process;

/** Variables of the process {@code approval-dossier}. */
final class ApprovalDossierVariables {

    static final Variable<String> REARRANGEMENT_CODE = HamletRearrangementVariables.REARRANGEMENT_CODE;
    /** BTV agrees to the dossier. */
    static final Variable<Boolean> DOSSIER_AGREED = Variable.verdict("dossierAgreed");
    /** The People's Council adopted the resolution. */
    static final Variable<Boolean> RESOLUTION_ADOPTED = Variable.verdict("resolutionAdopted");

    private ApprovalDossierVariables() {}
}
