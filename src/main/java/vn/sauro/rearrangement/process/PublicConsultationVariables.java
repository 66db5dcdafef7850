package vn.sauro.rearrangement.process;

/** Variables of the process {@code public-consultation}. */
final class PublicConsultationVariables {

    static final Variable<String> REARRANGEMENT_CODE = HamletRearrangementVariables.REARRANGEMENT_CODE;
    static final Variable<String> SCHEME_CODE = HamletRearrangementVariables.SCHEME_CODE;
    /** The round under way, from 1; not set before the first posting. */
    static final Variable<Integer> ROUND = Variable.number("round");
    /** Answer of the decision {@code consultation-outcome}. */
    static final Variable<String> CONSULTATION_OUTCOME = Variable.text("consultationOutcome");
    /** Answer of the decision {@code consultation-gate} when the consultation began. */
    static final Variable<String> GATE = Variable.text("gate");
    /** The cluster of one called instance. */
    static final Variable<String> CLUSTER_CODE = Variable.text("clusterCode");
    /** The hamlet of one called instance. */
    static final Variable<String> HAMLET_CODE = Variable.text("hamletCode");

    private PublicConsultationVariables() {}
}
