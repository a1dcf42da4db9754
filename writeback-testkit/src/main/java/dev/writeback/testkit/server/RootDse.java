package dev.writeback.testkit.server;

import com.unboundid.ldap.protocol.SearchResultEntryProtocolOp;
import com.unboundid.ldap.sdk.Attribute;
import com.unboundid.ldap.sdk.Entry;
import dev.writeback.sd.Sid;
import dev.writeback.testkit.directory.Node;
import dev.writeback.testkit.directory.Tree;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The entry without a name, which says what kind of server this is (MS-ADTS 3.1.1.3.2). */
final class RootDse {
    private static final List<String> CAPABILITIES = List.of(
            "1.2.840.113556.1.4.800", // an Active Directory domain controller
            "1.2.840.113556.1.4.1670",
            "1.2.840.113556.1.4.1791",
            "1.2.840.113556.1.4.1935",
            "1.2.840.113556.1.4.2080",
            "1.2.840.113556.1.4.2237");

    private final Directory directory;

    RootDse(Directory directory) {
        this.directory = directory;
    }

    /** The entry for a client; {@code account} is null before a bind. */
    SearchResultEntryProtocolOp read(@Nullable Node account, List<String> attributes) {
        Entry all = entry();
        Selection wanted = new Selection(attributes);
        List<Attribute> selected = new ArrayList<>();
        for (Attribute attribute : all.getAttributes()) {
            if (wanted.has(attribute.getName())) {
                selected.add(attribute);
            }
        }
        if (account != null && wanted.names("tokenGroups")) {
            selected.add(securityContext(account));
        }
        return new SearchResultEntryProtocolOp("", selected);
    }

    /** What the bound account carries, itself included. */
    private Attribute securityContext(Node account) {
        List<Sid> sids = new ArrayList<>(directory.tree().membership().ofLogon(account));
        sids.add(0, account.sid().orElseThrow());
        return new Attribute("tokenGroups", sids.stream().map(Sid::toBytes).toArray(byte[][]::new));
    }

    private Entry entry() {
        if (!directory.options().activeDirectory()) {
            Entry other = new Entry("");
            other.addAttribute("objectClass", "top");
            other.addAttribute("namingContexts", "dc=example");
            other.addAttribute("supportedLDAPVersion", "3");
            other.addAttribute("vendorName", "Some other directory");
            return other;
        }
        Tree tree = directory.tree();
        NamingContexts contexts = directory.contexts();
        String head = tree.head().dn().toString();
        String dns = tree.domain().dnsName();
        String server = "CN=DC1,CN=Servers,CN=Default-First-Site-Name,CN=Sites," + contexts.configuration();
        Entry entry = new Entry("");
        entry.addAttribute("rootDomainNamingContext", head);
        entry.addAttribute("defaultNamingContext", head);
        entry.addAttribute(
                "configurationNamingContext", contexts.configuration().toString());
        entry.addAttribute("schemaNamingContext", contexts.schema().toString());
        entry.addAttribute(
                "namingContexts",
                head,
                contexts.configuration().toString(),
                contexts.schema().toString());
        entry.addAttribute("subschemaSubentry", "CN=Aggregate," + contexts.schema());
        entry.addAttribute("dnsHostName", "dc1." + dns);
        entry.addAttribute("serverName", server);
        entry.addAttribute("dsServiceName", "CN=NTDS Settings," + server);
        entry.addAttribute("ldapServiceName", dns + ":dc1$@" + dns.toUpperCase(Locale.ROOT));
        entry.addAttribute("supportedCapabilities", CAPABILITIES);
        entry.addAttribute("supportedControl", RequestControls.SUPPORTED);
        entry.addAttribute("supportedLDAPVersion", "3", "2");
        entry.addAttribute("domainFunctionality", "7");
        entry.addAttribute("forestFunctionality", "7");
        entry.addAttribute("domainControllerFunctionality", "7");
        entry.addAttribute("isSynchronized", "TRUE");
        entry.addAttribute("isGlobalCatalogReady", "TRUE");
        return entry;
    }
}
