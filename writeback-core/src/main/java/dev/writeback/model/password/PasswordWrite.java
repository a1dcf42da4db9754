package dev.writeback.model.password;

/** How a new password reaches a domain controller; that decides which rules apply. */
public enum PasswordWrite {
    /** With the old password beside it. Every rule applies. */
    CHANGE,
    /** By somebody who may set it. History and minimum age do not apply. */
    RESET,
    /**
     * A reset with the policy hints control, which is how a reset is written back. History applies too; whether the
     * minimum age does is contested.
     */
    RESET_WITH_POLICY_HINTS
}
