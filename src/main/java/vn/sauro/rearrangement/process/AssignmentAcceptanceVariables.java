package vn.sauro.rearrangement.process;

/** Variables of the process {@code assignment-acceptance}. */
final class AssignmentAcceptanceVariables {

    static final Variable<String> REARRANGEMENT_CODE = HamletRearrangementVariables.REARRANGEMENT_CODE;
    static final Variable<String> UNIT_CODE = HamletRearrangementVariables.UNIT_CODE;

    private AssignmentAcceptanceVariables() {}
}
