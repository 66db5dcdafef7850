package vn.sauro.rearrangement.process;

/** Variables of the process {@code rearrangement-scheme}. */
final class RearrangementSchemeVariables {

    static final Variable<String> REARRANGEMENT_CODE = HamletRearrangementVariables.REARRANGEMENT_CODE;
    static final Variable<String> SCHEME_CODE = HamletRearrangementVariables.SCHEME_CODE;
    /** BTV agrees to the scheme in principle. */
    static final Variable<Boolean> POLICY_AGREED = Variable.verdict("policyAgreed");

    private RearrangementSchemeVariables() {}
}
