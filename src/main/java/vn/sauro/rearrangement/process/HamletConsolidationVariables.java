package vn.sauro.rearrangement.process;

/** Variables of the process {@code hamlet-consolidation}. */
final class HamletConsolidationVariables {

    static final Variable<String> REARRANGEMENT_CODE = HamletRearrangementVariables.REARRANGEMENT_CODE;
    static final Variable<String> SCHEME_CODE = HamletRearrangementVariables.SCHEME_CODE;

    private HamletConsolidationVariables() {}
}
