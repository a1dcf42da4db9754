package dev.writeback.check;

/** Judges one thing by known facts. Stateless and threadsafe. */
public sealed interface Validator permits FactValidator, UserValidator {
    /** Its name, its texts, and the facts it needs; always the same. */
    Rule rule();

    /** Its name, the same for ever. */
    default ValidatorId id() {
        return rule().id();
    }
}
