package dev.writeback.check;

/** A rule over the facts of a snapshot's header. */
public non-sealed interface FactValidator extends Validator {
    /** Judges one subject; all facts that it requires are known. */
    Verdict validate(KnownFacts facts);
}
