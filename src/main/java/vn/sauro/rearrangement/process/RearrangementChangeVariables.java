package vn.sauro.rearrangement.process;

/** Variables of the process {@code rearrangement-change}. */
final class RearrangementChangeVariables {

    static final Variable<String> REARRANGEMENT_CODE = HamletRearrangementVariables.REARRANGEMENT_CODE;
    /** The rearrangement is called off. */
    static final Variable<Boolean> CANCELLED = Variable.verdict("cancelled");

    private RearrangementChangeVariables() {}
}
