package dev.writeback.check;

/** How much a finding of a rule matters. */
public enum Severity {
    /** Writeback fails, or does half of what its users expect. */
    BLOCKING,
    /** Writeback works, but something near it is wrong. */
    WARNING,
    /** Worth knowing. */
    INFORMATION
}
