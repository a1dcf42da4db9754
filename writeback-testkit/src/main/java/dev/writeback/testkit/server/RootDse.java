package dev.writeback.testkit.server;

import com.unboundid.ldap.protocol.SearchResultEntryProtocolOp;
import com.unboundid.ldap.sdk.Attribute;
import com.unboundid.ldap.sdk.Entry;
import dev.writeback.sd.Sid;
import dev.writeback.testkit.directory.Controller;
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

    private static final String READ_ONLY = "1.2.840.113556.1.4.1920";

    private final Directory directory;

    RootDse(Directory directory) {
        this.directory = directory;
    }

    /** The entry for a client; {@code account} is null before a bind. */
    SearchResultEntryProtocolOp read(@Nullable Node account, List<String> attributes) {
        Entry all = directory.options().activeDirectory() ? entry() : other();
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

    private static Entry other() {
        Entry other = new Entry("");
        other.addAttribute("objectClass", "top");
        other.addAttribute("namingContexts", "dc=example");
        other.addAttribute("supportedLDAPVersion", "3");
        other.addAttribute("vendorName", "Some other directory");
        return other;
    }

    private Entry entry() {
        Entry entry = new Entry("");
        contexts(entry);
        server(entry);
        abilities(entry);
        return entry;
    }

    private void contexts(Entry entry) {
        Tree tree = directory.tree();
        entry.addAttribute("rootDomainNamingContext", name(tree.forest().root()));
        entry.addAttribute("defaultNamingContext", name(tree));
        entry.addAttribute("configurationNamingContext", name(tree.forest().configuration()));
        entry.addAttribute("schemaNamingContext", name(tree.forest().schema()));
        entry.addAttribute(
                "namingContexts", directory.held().stream().map(RootDse::name).toList());
        entry.addAttribute(
                "subschemaSubentry", "CN=Aggregate," + name(tree.forest().schema()));
    }

    private static String name(Tree tree) {
        return tree.head().dn().toString();
    }

    private void server(Entry entry) {
        Controller controller = directory.controller();
        String root = directory.tree().forest().root().domain().dnsName();
        String realm = directory.tree().domain().dnsName().toUpperCase(Locale.ROOT);
        String account = controller.computer().name().toLowerCase(Locale.ROOT) + "$";
        entry.addAttribute("dnsHostName", controller.dnsName());
        entry.addAttribute("serverName", controller.server().toString());
        entry.addAttribute("dsServiceName", "CN=NTDS Settings," + controller.server());
        entry.addAttribute("ldapServiceName", root + ":" + account + "@" + realm);
    }

    private void abilities(Entry entry) {
        List<String> capabilities = new ArrayList<>(CAPABILITIES);
        if (!directory.controller().writable()) {
            capabilities.add(READ_ONLY);
        }
        entry.addAttribute("supportedCapabilities", capabilities);
        entry.addAttribute(
                "supportedControl", List.copyOf(directory.controller().controls()));
        entry.addAttribute("supportedLDAPVersion", "3", "2");
        entry.addAttribute("domainFunctionality", "7");
        entry.addAttribute("forestFunctionality", "7");
        entry.addAttribute("domainControllerFunctionality", "7");
        entry.addAttribute("isSynchronized", "TRUE");
        entry.addAttribute("isGlobalCatalogReady", "TRUE");
    }
}
