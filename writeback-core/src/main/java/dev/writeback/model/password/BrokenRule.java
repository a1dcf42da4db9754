package dev.writeback.model.password;

import java.time.Instant;

/** A rule that a new password breaks. Says what is wanted, and nothing of what was typed. */
public sealed interface BrokenRule {
    /** Which rule it is. */
    PasswordRule rule();

    /** One sentence for the person who chose the password. */
    String sentence();

    /**
     * Too few characters.
     *
     * @param minimum how many are needed
     */
    record TooShort(int minimum) implements BrokenRule {
        @Override
        public PasswordRule rule() {
            return PasswordRule.LENGTH;
        }

        @Override
        public String sentence() {
            return "The password needs at least " + minimum + " characters.";
        }
    }

    /**
     * Too many characters.
     *
     * @param maximum how many are possible
     */
    record TooLong(int maximum) implements BrokenRule {
        @Override
        public PasswordRule rule() {
            return PasswordRule.LENGTH;
        }

        @Override
        public String sentence() {
            return "The password can have at most " + maximum + " characters.";
        }
    }

    /** Characters of fewer than three categories. */
    record NotComplex() implements BrokenRule {
        @Override
        public PasswordRule rule() {
            return PasswordRule.COMPLEXITY;
        }

        @Override
        public String sentence() {
            return "The password needs three of these: capital letters, small letters, digits, special characters such as"
                    + " ! or #, and letters that are neither capital nor small.";
        }
    }

    /** The account name is part of it, in capital or small letters. */
    record ContainsAccountName() implements BrokenRule {
        @Override
        public PasswordRule rule() {
            return PasswordRule.ACCOUNT_NAME;
        }

        @Override
        public String sentence() {
            return "The password must not contain the account name.";
        }
    }

    /** A part of the display name is part of it, in capital or small letters. Which one would tell of the password. */
    record ContainsDisplayName() implements BrokenRule {
        @Override
        public PasswordRule rule() {
            return PasswordRule.DISPLAY_NAME;
        }

        @Override
        public String sentence() {
            return "The password must not contain a part of the display name.";
        }
    }

    /**
     * The present password is too young to be changed.
     *
     * @param until when it is old enough; a portal shows it in the zone of its user
     */
    record TooYoung(Instant until) implements BrokenRule {
        @Override
        public PasswordRule rule() {
            return PasswordRule.MINIMUM_AGE;
        }

        @Override
        public String sentence() {
            return "The password was set a short while ago and cannot be changed before " + until + ".";
        }
    }
}
