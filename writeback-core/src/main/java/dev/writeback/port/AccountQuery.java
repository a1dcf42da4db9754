package dev.writeback.port;

import java.util.Locale;
import java.util.Objects;

/** Which accounts are looked for. */
public sealed interface AccountQuery {
    /**
     * Accounts whose sAMAccountName starts like this, in any letter case.
     *
     * @param prefix such as {@code MSOL_}
     */
    record Prefix(String prefix) implements AccountQuery {
        /** Checks that there is a prefix: an empty one would match every account. */
        public Prefix {
            if (prefix.isBlank()) {
                throw new IllegalArgumentException("an empty prefix of account names");
            }
        }
    }

    /**
     * The account with this name.
     *
     * @param form how it is named
     * @param name the name in that form
     */
    record Named(Form form, String name) implements AccountQuery {
        /** Checks that there is a name. */
        public Named {
            Objects.requireNonNull(form, "form");
            if (name.isBlank()) {
                throw new IllegalArgumentException("an empty account name");
            }
        }
    }

    /** The ways to name an account. */
    enum Form {
        /** Distinguished name. */
        DN,
        /** userPrincipalName. */
        UPN,
        /** sAMAccountName, without the domain's name in front. */
        SAM
    }

    /**
     * The account that a person means by {@code text}: a distinguished name if it starts with {@code CN=}, a UPN if there is
     * an {@code @}, else {@code DOMAIN\name} or {@code name}.
     *
     * @throws IllegalArgumentException if the text is blank, or nothing follows the backslash
     */
    static AccountQuery parse(String text) {
        String name = text.strip();
        if (name.toLowerCase(Locale.ROOT).startsWith("cn=")) {
            return new Named(Form.DN, name);
        }
        return name.contains("@")
                ? new Named(Form.UPN, name)
                : new Named(Form.SAM, name.substring(name.indexOf('\\') + 1));
    }
}
