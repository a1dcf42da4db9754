package dev.writeback.examples;

import static dev.writeback.check.Scope.DIRECTORY;

import dev.writeback.Writeback;
import dev.writeback.check.CheckReport;
import dev.writeback.check.Gate;
import dev.writeback.collect.CollectOptions;
import dev.writeback.ldap.LdapForest;
import dev.writeback.ldap.LdapTarget;
import dev.writeback.model.Snapshot;
import dev.writeback.port.Secret;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Program A of the README: embeds the checks. */
public final class IsTheDirectoryReady {
    private static final Logger log = LoggerFactory.getLogger(IsTheDirectoryReady.class);

    private IsTheDirectoryReady() {}

    /** Arguments: host (and port) of a domain controller, CA file, name to log on with, password file. */
    public static void main(String[] args) {
        boolean ready = check(args[0], Path.of(args[1]), args[2], Path.of(args[3]));
        System.out.println(ready ? "ready" : "not ready, or not known to be");
    }

    static boolean check(String host, Path caFile, String upn, Path path) {
        try (Secret password = Secret.ofFile(path);
                LdapForest ad =
                        LdapForest.open(LdapTarget.ldaps(host).trust(caFile).bind(upn, password))) {
            Snapshot now = Writeback.collect(ad, CollectOptions.defaults());
            CheckReport report = Writeback.check(now);
            boolean ready = Gate.of(DIRECTORY).passes(report);
            if (!ready) {
                report.findings().forEach(f -> log.warn("{} {}", f.fingerprint(), f.title()));
            }
            return ready;
        }
    }
}
