package dev.writeback.examples.doctor;

import dev.writeback.ldap.LdapForest;
import dev.writeback.ldap.LdapTarget;
import dev.writeback.port.Secret;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Which domain controllers are read, and as whom. */
final class LdapOptions {
    @Option(
            names = "--ldap",
            paramLabel = "URL",
            description = "A domain controller, such as ldaps://dc1.corp.example; other domains are found from there.")
    private @Nullable String ldap;

    @Option(names = "--starttls", description = "The URL is ldap://: switch to TLS before anything else is said.")
    private boolean startTls;

    @Option(
            names = "--dc",
            paramLabel = "DOMAIN=HOST[:PORT]",
            description =
                    "Read a further domain of the forest from this domain controller, instead of looking for one.")
    private Map<String, String> controllers = new TreeMap<>();

    @Option(names = "--ca", paramLabel = "FILE", description = "PEM file of the authorities to trust.")
    private @Nullable Path caFile;

    @Option(
            names = "--bind",
            paramLabel = "NAME",
            description = "Log on as: a UPN, DOMAIN\\name, or a distinguished name.")
    private @Nullable String bindName;

    @Mixin
    private PasswordOptions passwords = new PasswordOptions();

    boolean given() {
        return ldap != null;
    }

    /** For a command that does without a server: what belongs to one must not be given. */
    void refuse() {
        if (startTls || !controllers.isEmpty() || caFile != null || bindName != null || passwords.given()) {
            throw new WrongUse("--bind, --ca, --dc, --starttls and passwords belong to --ldap, which is not given");
        }
    }

    LdapForest open(Screen screen) {
        if (ldap == null || bindName == null) {
            throw new WrongUse(
                    ldap == null ? "--ldap URL is missing" : "--bind NAME is missing: who logs on to the directory");
        }
        try {
            LdapTarget target = target(ldap);
            try (Secret password = passwords.password(screen, bindName)) {
                return LdapForest.open(target.bind(bindName, password));
            }
        } catch (IllegalArgumentException e) {
            throw new WrongUse(e.getMessage());
        }
    }

    private LdapTarget target(String url) {
        LdapTarget target = startTls ? LdapTarget.parseStartTls(url) : LdapTarget.parse(url);
        for (Map.Entry<String, String> controller : controllers.entrySet()) {
            target = target.controller(controller.getKey(), controller.getValue());
        }
        return caFile == null ? target : target.trust(caFile);
    }
}
