package vn.sauro.rearrangement.process;

/** Variables of the process {@code dissemination}. */
final class DisseminationVariables {

    static final Variable<String> REARRANGEMENT_CODE = HamletRearrangementVariables.REARRANGEMENT_CODE;
    static final Variable<String> UNIT_CODE = HamletRearrangementVariables.UNIT_CODE;

    private DisseminationVariables() {}
}
