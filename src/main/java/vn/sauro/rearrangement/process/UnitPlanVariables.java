package vn.sauro.rearrangement.process;

/** Variables of the process {@code unit-plan}. */
final class UnitPlanVariables {

    static final Variable<String> REARRANGEMENT_CODE = HamletRearrangementVariables.REARRANGEMENT_CODE;
    static final Variable<String> UNIT_CODE = HamletRearrangementVariables.UNIT_CODE;
    /** VPĐU found that the plan meets the requirements. */
    static final Variable<Boolean> PLAN_ACCEPTED = Variable.verdict("planAccepted");
    /** BTV approved the plan. */
    static final Variable<Boolean> PLAN_APPROVED = Variable.verdict("planApproved");

    private UnitPlanVariables() {}
}
