package vn.sauro.rearrangement;

/** To which step BTV sends a rearrangement back from its approval. */
public enum ReturnStep {
    /** UBND completes the dossier. */
    DOSSIER,
    /** The people are asked once more about one scheme. */
    CONSULTATION
}
