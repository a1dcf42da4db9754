package dev.writeback.model.password;

/** What can refuse a new password. */
public enum PasswordRule {
    /** Neither too short nor too long. */
    LENGTH,
    /** Characters of three categories. */
    COMPLEXITY,
    /** The account name is no part of it. */
    ACCOUNT_NAME,
    /** No part of the display name is part of it. */
    DISPLAY_NAME,
    /** It was not used before. */
    HISTORY,
    /** The present password is old enough. */
    MINIMUM_AGE,
    /** A program on the domain controller that somebody added. */
    PASSWORD_FILTER,
    /** The banned lists of Microsoft Entra Password Protection. */
    ENTRA_PASSWORD_PROTECTION
}
