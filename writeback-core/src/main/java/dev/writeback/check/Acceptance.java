package dev.writeback.check;

import java.time.LocalDate;

/**
 * One finding that somebody answers for.
 *
 * @param fingerprint the finding's
 * @param by who answers for it
 * @param until the last day, in UTC, on which it is accepted
 * @param why why it is accepted
 */
public record Acceptance(String fingerprint, String by, LocalDate until, String why) {
    /**
     * Checks that somebody answers for something, with a reason.
     *
     * @throws IllegalArgumentException if a text is blank
     */
    public Acceptance {
        require("fingerprint", fingerprint);
        require("by", by);
        require("why", why);
    }

    private static void require(String name, String value) {
        if (value.isBlank()) {
            throw new IllegalArgumentException("an entry of a baseline without \"" + name + "\"");
        }
    }
}
