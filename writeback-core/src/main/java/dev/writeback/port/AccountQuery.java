package dev.writeback.port;

import dev.writeback.model.Dn;
import dev.writeback.sd.Sid;
import java.util.List;
import java.util.Objects;
import java.util.Set;

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
            if (form == Form.NT4 && !name.matches("(?s)[^\\\\]+\\\\.*\\S.*")) {
                throw new IllegalArgumentException("not of the form DOMAIN\\name: " + name);
            }
        }
    }

    /**
     * The accounts with these identities.
     *
     * @param sids their SIDs
     */
    record Identified(Set<Sid> sids) implements AccountQuery {
        /** Copies the set, and checks that somebody is asked for. */
        public Identified {
            if (sids.isEmpty()) {
                throw new IllegalArgumentException("no SID to look for");
            }
            sids = Set.copyOf(sids);
        }
    }

    /**
     * The accounts that one of several queries finds, asked in one go.
     *
     * @param queries which; none of them asks for a distinguished name
     */
    record Any(List<AccountQuery> queries) implements AccountQuery {
        /** Copies the list, and checks it. */
        public Any {
            queries = List.copyOf(queries);
            if (queries.isEmpty()) {
                throw new IllegalArgumentException("no query to ask");
            }
            for (AccountQuery query : queries) {
                if (query instanceof Named named && named.form() == Form.DN) {
                    throw new IllegalArgumentException("a distinguished name is asked for by itself: " + named.name());
                }
            }
        }
    }

    /** The ways to name an account. */
    enum Form {
        /** Distinguished name. */
        DN,
        /** userPrincipalName, or sAMAccountName and the domain's DNS name, as which every account can log on. */
        UPN,
        /** {@code DOMAIN\name}: NetBIOS or DNS name of the domain, and sAMAccountName. */
        NT4,
        /** sAMAccountName, without the domain's name in front. */
        SAM
    }

    /**
     * The account that a person means by {@code text}: a distinguished name if it starts like one ({@code CN=}), a UPN if
     * there is an {@code @}, else {@code DOMAIN\name} or {@code name}.
     *
     * @throws IllegalArgumentException if the text is blank, is no distinguished name although it starts like one, or one
     *     side of the backslash is empty
     */
    static AccountQuery parse(String text) {
        String name = text.strip();
        if (name.matches("[A-Za-z][A-Za-z0-9-]*\\s*=.*")) {
            return new Named(Form.DN, name);
        }
        if (name.contains("\\")) {
            return new Named(Form.NT4, name);
        }
        return new Named(name.contains("@") ? Form.UPN : Form.SAM, name);
    }
}
