package vn.sauro.rearrangement;

/** What the household standard says to a hamlet (TT 14/2018/TT-BNV). */
public enum MergeDuty {
    /** Under half the standard. */
    MUST,
    /** From half the standard up to it. */
    MAY,
    /** The standard is met. */
    NONE
}
