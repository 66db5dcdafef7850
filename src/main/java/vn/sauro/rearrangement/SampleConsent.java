package vn.sauro.rearrangement;

/** Whether the sample's rearrangement is wanted at the start; whoever starts the sample for something else says no. */
public interface SampleConsent {

    /** Asked once, before it is opened. */
    boolean given();
}
