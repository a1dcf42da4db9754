package dev.writeback.examples.doctor;

import dev.writeback.collect.CollectOptions;
import dev.writeback.port.AccountQuery;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Which directory is read: a live one, or an export of one. */
final class DirectoryOptions {
    @Mixin
    private LdapOptions ldap = new LdapOptions();

    @Mixin
    private LdifOptions ldif = new LdifOptions();

    @Option(
            names = "--connector",
            paramLabel = "NAME",
            description = "The account of the sync engine, if it cannot be told by its name or its rights.")
    private @Nullable String connector;

    boolean given() {
        return ldap.given() || ldif.given();
    }

    /** For a command that does without a directory: what belongs to one must not be given. */
    void refuse() {
        ldap.refuse();
        ldif.refuse();
        if (connector != null) {
            throw new WrongUse("--connector belongs to --ldap or --ldif, and neither is given");
        }
    }

    /** Users are not kept: whatever a command does with them, it does in one pass. */
    CollectOptions collecting() {
        try {
            CollectOptions.Builder options = CollectOptions.builder()
                    .connector(Optional.ofNullable(connector).map(AccountQuery::parse))
                    .keepUsers(false);
            if (ldif.given()) {
                options.clock(ldif.clock());
            }
            return options.build();
        } catch (IllegalArgumentException e) {
            throw new WrongUse("--connector: " + e.getMessage());
        }
    }

    OpenDirectory open(Screen screen) {
        if (ldap.given() && ldif.given()) {
            throw new WrongUse("give either --ldap URL or --ldif FILE");
        }
        if (ldif.given()) {
            ldap.refuse();
            return OpenDirectory.of(ldif.open());
        }
        ldif.refuse();
        return OpenDirectory.of(ldap.open(screen));
    }
}
