package dev.writeback.examples.doctor;

import org.jspecify.annotations.Nullable;

/** The command line makes no sense; the message says what is wrong with it, without secrets. */
final class WrongUse extends RuntimeException {
    private static final long serialVersionUID = 1L;

    WrongUse(@Nullable String message) {
        super(message);
    }
}
