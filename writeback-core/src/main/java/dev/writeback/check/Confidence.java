package dev.writeback.check;

/** What a rule's statement about Active Directory or Microsoft Entra rests on. */
public enum Confidence {
    /** Microsoft documents it. */
    DOCUMENTED,
    /** It was measured on a directory. */
    OBSERVED,
    /** Sources contradict each other. */
    CONTESTED
}
