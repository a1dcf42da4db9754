package dev.writeback.ldap;

import com.unboundid.asn1.ASN1Integer;
import com.unboundid.asn1.ASN1OctetString;
import com.unboundid.asn1.ASN1Sequence;
import com.unboundid.ldap.sdk.Control;
import com.unboundid.ldap.sdk.Filter;
import com.unboundid.ldap.sdk.LDAPConnection;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.SearchRequest;
import com.unboundid.ldap.sdk.SearchResult;
import com.unboundid.ldap.sdk.SearchResultEntry;
import com.unboundid.ldap.sdk.SearchScope;
import com.unboundid.ldap.sdk.controls.SimplePagedResultsControl;
import com.unboundid.ldif.LDIFWriter;
import dev.writeback.ldap.internal.connection.Opening;
import dev.writeback.port.Secret;
import dev.writeback.testkit.server.FakeLdapServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Exports a served forest as docs/ldif.md says: wrapped lines, base64, one file for each part. */
final class Exports {
    private static final int COLUMNS = 78;

    private Exports() {}

    /** The files; the first one is what the server says of itself and of whoever reads. */
    static List<Path> of(FakeLdapServer server, Path folder) {
        try (Secret secret = Secret.of(Logon.PASSWORD.toCharArray())) {
            Opening opened = Opening.of(Logon.target(server).bind(Logon.NAME, secret));
            try (LDAPConnection connection = opened.connection()) {
                String head = opened.rootDse().domain().head().toString();
                String configuration = opened.rootDse().configuration().toString();
                return List.of(
                        write(folder, "rootdse", search(connection, "", SearchScope.BASE, "*", "tokenGroups")),
                        write(folder, "configuration", search(connection, configuration, SearchScope.SUB, "*")),
                        write(
                                folder,
                                "schema",
                                search(
                                        connection,
                                        opened.rootDse().schema().toString(),
                                        SearchScope.SUB,
                                        "objectClass",
                                        "lDAPDisplayName",
                                        "schemaIDGUID",
                                        "attributeSecurityGUID")),
                        write(
                                folder,
                                "domain-" + head.hashCode(),
                                search(
                                        connection,
                                        head,
                                        SearchScope.SUB,
                                        "*",
                                        "nTSecurityDescriptor",
                                        "msDS-User-Account-Control-Computed",
                                        "msDS-UserPasswordExpiryTimeComputed")));
            }
        } catch (LDAPException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<SearchResultEntry> search(
            LDAPConnection connection, String base, SearchScope scope, String... attributes) throws LDAPException {
        List<SearchResultEntry> entries = new ArrayList<>();
        ASN1OctetString cookie = null;
        do {
            SearchRequest request =
                    new SearchRequest(base, scope, Filter.createPresenceFilter("objectClass"), attributes);
            Control ownerAndDacl = new Control(
                    "1.2.840.113556.1.4.801", true, new ASN1OctetString(new ASN1Sequence(new ASN1Integer(5)).encode()));
            request.setControls(
                    scope.equals(SearchScope.BASE)
                            ? new Control[] {}
                            : new Control[] {ownerAndDacl, new SimplePagedResultsControl(500, cookie, true)});
            SearchResult result = connection.search(request);
            entries.addAll(result.getSearchEntries());
            SimplePagedResultsControl page = SimplePagedResultsControl.get(result);
            cookie = page == null ? null : page.getCookie();
        } while (cookie != null && cookie.getValueLength() > 0);
        return entries;
    }

    private static Path write(Path folder, String name, List<SearchResultEntry> entries) throws IOException {
        Path file = folder.resolve(name + ".ldif");
        try (LDIFWriter out = new LDIFWriter(file.toFile())) {
            out.setWrapColumn(COLUMNS);
            for (SearchResultEntry entry : entries) {
                out.writeEntry(entry);
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        return file;
    }
}
