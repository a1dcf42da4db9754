package dev.writeback.testkit.server;

import com.unboundid.asn1.ASN1Integer;
import com.unboundid.asn1.ASN1OctetString;
import com.unboundid.asn1.ASN1Sequence;
import com.unboundid.ldap.sdk.Control;
import com.unboundid.ldap.sdk.LDAPConnection;
import com.unboundid.ldap.sdk.LDAPConnectionOptions;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.SearchRequest;
import com.unboundid.ldap.sdk.SearchResult;
import com.unboundid.ldap.sdk.SearchResultEntry;
import com.unboundid.ldap.sdk.controls.SimplePagedResultsControl;
import com.unboundid.util.ssl.HostNameSSLSocketVerifier;
import com.unboundid.util.ssl.PEMFileTrustManager;
import com.unboundid.util.ssl.SSLUtil;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.List;

/** The client of UnboundID as it is, with certificates and host names checked. */
final class Client {
    private Client() {}

    static LDAPConnection connect(FakeLdapServer server) throws LDAPException, GeneralSecurityException {
        return connect(server, server.caFile());
    }

    static LDAPConnection connect(FakeLdapServer server, Path trusted) throws LDAPException, GeneralSecurityException {
        LDAPConnectionOptions options = new LDAPConnectionOptions();
        options.setSSLSocketVerifier(new HostNameSSLSocketVerifier(true));
        options.setConnectTimeoutMillis(10_000);
        options.setResponseTimeoutMillis(20_000);
        SSLUtil tls = new SSLUtil(new PEMFileTrustManager(trusted.toFile()));
        return new LDAPConnection(tls.createSSLSocketFactory(), options, "localhost", server.port());
    }

    /** All pages of a search. */
    static List<SearchResultEntry> all(LDAPConnection connection, SearchRequest request, int pageSize)
            throws LDAPException {
        List<SearchResultEntry> all = new ArrayList<>();
        List<Control> others = List.of(request.getControls());
        ASN1OctetString cookie = null;
        do {
            List<Control> controls = new ArrayList<>(others);
            controls.add(new SimplePagedResultsControl(pageSize, cookie, true));
            request.setControls(controls);
            SearchResult page = connection.search(request);
            all.addAll(page.getSearchEntries());
            SimplePagedResultsControl answer = SimplePagedResultsControl.get(page);
            cookie = answer != null && answer.moreResultsToReturn() ? answer.getCookie() : null;
        } while (cookie != null);
        return all;
    }

    /** The control that names the parts of descriptors. */
    static Control descriptorParts(int flags) {
        ASN1Sequence value = new ASN1Sequence(new ASN1Integer(flags));
        return new Control(RequestControls.SD_FLAGS, true, new ASN1OctetString(value.encode()));
    }
}
