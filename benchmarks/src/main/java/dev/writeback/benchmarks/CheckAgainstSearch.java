package dev.writeback.benchmarks;

import com.unboundid.asn1.ASN1Integer;
import com.unboundid.asn1.ASN1OctetString;
import com.unboundid.asn1.ASN1Sequence;
import com.unboundid.ldap.sdk.Control;
import com.unboundid.ldap.sdk.Filter;
import com.unboundid.ldap.sdk.LDAPConnection;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.SearchRequest;
import com.unboundid.ldap.sdk.SearchResult;
import com.unboundid.ldap.sdk.SearchScope;
import com.unboundid.ldap.sdk.controls.SimplePagedResultsControl;
import dev.writeback.Writeback;
import dev.writeback.check.CheckReport;
import dev.writeback.collect.CollectOptions;
import dev.writeback.ldap.LdapForest;
import dev.writeback.ldap.LdapTarget;
import dev.writeback.ldap.internal.connection.Opening;
import dev.writeback.model.Snapshot;
import dev.writeback.model.file.SnapshotWriter;
import dev.writeback.port.Secret;
import java.io.ByteArrayOutputStream;
import java.nio.file.Path;
import java.util.Objects;

/**
 * What {@code check} costs against a bare paged search for the same users: same attributes, controls, page size and socket, both
 * over a connection that is open already. Needs a domain controller.
 */
public final class CheckAgainstSearch {
    private static final int PAIRS = 11;
    private static final int WARM_UP_PAIRS = 5;
    private static final int PAGE_ENTRIES = 1000;
    private static final String SD_FLAGS = "1.2.840.113556.1.4.801";
    private static final int OWNER_AND_DACL = 5;
    private static final String[] ATTRIBUTES = {
        "objectClass",
        "objectGUID",
        "objectSid",
        "sAMAccountName",
        "userPrincipalName",
        "adminCount",
        "isCriticalSystemObject",
        "mS-DS-ConsistencyGuid",
        "nTSecurityDescriptor"
    };

    private CheckAgainstSearch() {}

    /** Arguments: URL, PEM file of the authority, name to log on with, file with its password. */
    public static void main(String[] arguments) throws LDAPException {
        LdapTarget target = LdapTarget.parse(arguments[0]).trust(Path.of(arguments[1]));
        try (Secret password = Secret.ofFile(Path.of(arguments[3]))) {
            LdapTarget reader = target.bind(arguments[2], password);
            Opening opened = Opening.of(reader);
            try (LdapForest forest = LdapForest.open(reader);
                    LDAPConnection connection = opened.connection()) {
                String head = opened.rootDse().domain().head().toString();
                Pairs.run(
                        "check / bare paged search",
                        WARM_UP_PAIRS,
                        PAIRS,
                        () -> check(forest),
                        () -> search(connection, head));
                size(forest);
            }
        }
    }

    private static long check(LdapForest forest) {
        CheckReport report = Writeback.check(Writeback.collect(forest, CollectOptions.defaults()));
        return report.users().examined() + report.users().outOfScope();
    }

    private static long search(LDAPConnection connection, String head) {
        try {
            long entries = 0;
            ASN1OctetString cookie = null;
            do {
                SearchRequest request = new SearchRequest(
                        head, SearchScope.SUB, Filter.createEqualityFilter("sAMAccountType", "805306368"), ATTRIBUTES);
                request.setControls(new SimplePagedResultsControl(PAGE_ENTRIES, cookie, true), ownerAndDacl());
                SearchResult result = connection.search(request);
                entries += result.getEntryCount();
                cookie = Objects.requireNonNull(SimplePagedResultsControl.get(result))
                        .getCookie();
            } while (cookie != null && cookie.getValueLength() > 0);
            return entries;
        } catch (LDAPException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Control ownerAndDacl() {
        return new Control(
                SD_FLAGS, true, new ASN1OctetString(new ASN1Sequence(new ASN1Integer(OWNER_AND_DACL)).encode()));
    }

    private static void size(LdapForest forest) {
        Snapshot snapshot = Writeback.collect(forest, CollectOptions.defaults());
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        SnapshotWriter.write(snapshot, file);
        Pairs.out().printf("snapshot: %,d bytes%n", file.size());
        Pairs.run(
                "writing the snapshot / judging it",
                WARM_UP_PAIRS,
                PAIRS,
                () -> {
                    ByteArrayOutputStream out = new ByteArrayOutputStream(file.size());
                    SnapshotWriter.write(snapshot, out);
                    return out.size();
                },
                () -> Writeback.check(snapshot).users().examined());
    }
}
