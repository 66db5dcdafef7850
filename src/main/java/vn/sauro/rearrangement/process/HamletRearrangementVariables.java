package vn.sauro.rearrangement.process;

/** Variables of the process {@code hamlet-rearrangement}. */
final class HamletRearrangementVariables {

    static final Variable<String> REARRANGEMENT_CODE = Variable.text("rearrangementCode");
    /** The unit of one instance of the embedded sub-process. */
    static final Variable<String> UNIT_CODE = Variable.text("unitCode");
    /** The scheme of one called instance. */
    static final Variable<String> SCHEME_CODE = Variable.text("schemeCode");

    /** VPĐU entered what the instance asked the unit for. */
    static final Variable<Boolean> ON_BEHALF = Variable.verdict("onBehalf");
    /** What the instance is about, as people name it; the engine's seam puts it behind the names of its tasks. */
    static final Variable<String> SUBJECT_NAME = Variable.text("subjectName");

    private HamletRearrangementVariables() {}
}
