package vn.sauro.rearrangement.process;

import vn.sauro.engine.FormContext;
import vn.sauro.rearrangement.PlanKey;

/** Variables of the process {@code unit-plan}. */
final class UnitPlanVariables {

    static final Variable<String> REARRANGEMENT_CODE = HamletRearrangementVariables.REARRANGEMENT_CODE;
    static final Variable<String> UNIT_CODE = HamletRearrangementVariables.UNIT_CODE;
    /** Code of the unit or the hamlet that is planned for. */
    static final Variable<String> PLAN_SUBJECT = Variable.text("planSubject");
    /** Name of a {@link PlanKey.Scope}. */
    static final Variable<String> PLAN_SCOPE = Variable.text("planScope");
    /** VPĐU found that the plan meets the requirements. */
    static final Variable<Boolean> PLAN_ACCEPTED = Variable.verdict("planAccepted");
    /** BTV approved the plan. */
    static final Variable<Boolean> PLAN_APPROVED = Variable.verdict("planApproved");

    private UnitPlanVariables() {}

    /** The plan the instance is about. */
    static PlanKey planKey(FormContext context) {
        return new PlanKey(REARRANGEMENT_CODE.in(context), PLAN_SUBJECT.in(context), PlanKey.Scope.valueOf(PLAN_SCOPE.in(context)));
    }
}
