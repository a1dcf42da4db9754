package dev.writeback.port;

import dev.writeback.model.Dn;
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
        /** Checks that there is a name, and that a distinguished name is one. */
        public Named {
            Objects.requireNonNull(form, "form");
            if (name.isBlank()) {
                throw new IllegalArgumentException("an empty account name");
            }
            if (form == Form.DN) {
                Dn.parse(name);
            }
        }
    }

    /** The ways to name an account. */
    enum Form {
        /** Distinguished name. */
        DN,
        /** userPrincipalName, or sAMAccountName and the domain's DNS name, as which every account can log on. */
        UPN,
        /** sAMAccountName, without the domain's name in front. */
        SAM
    }

    /**
     * The account that a person means by {@code text}: a distinguished name if it starts like one ({@code CN=}), a UPN if
     * there is an {@code @}, else {@code DOMAIN\name} or {@code name}; the domain in front is not looked at.
     *
     * @throws IllegalArgumentException if the text is blank, is no distinguished name although it starts like one, or
     *     nothing follows the backslash
     */
    static AccountQuery parse(String text) {
        String name = text.strip();
        if (name.matches("[A-Za-z][A-Za-z0-9-]*\\s*=.*")) {
            return new Named(Form.DN, name);
        }
        return name.contains("@")
                ? new Named(Form.UPN, name)
                : new Named(Form.SAM, name.substring(name.indexOf('\\') + 1));
    }
}
