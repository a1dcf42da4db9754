package dev.writeback.check;

/** What is known of a scope. */
public enum Readiness {
    /** Everything was seen, and nothing blocks writeback for everybody. */
    READY,
    /** Something blocks it; this outranks what could not be seen. */
    NOT_READY,
    /** Nothing that was seen blocks it, but not everything was seen. */
    UNKNOWN,
    /** Nobody looked. */
    NOT_EXAMINED
}
