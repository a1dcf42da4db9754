package dev.writeback.ldap.internal.read;

import com.unboundid.ldap.sdk.Filter;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.SearchResultEntry;
import dev.writeback.ldap.internal.connection.RootDse;
import dev.writeback.ldap.internal.query.Directory;
import dev.writeback.sd.Sid;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;

/** The groups whose members AdminSDHolder protects, without those that the forest's administrators left out. */
final class ProtectedGroups {
    private static final Sid BUILTIN = new Sid("S-1-5-32");
    /** Administrators, Replicator; and, as far as they are not left out, the operators. */
    private static final List<Integer> ALWAYS = List.of(544, 552);

    /**
     * Domain Admins, Schema Admins, Enterprise Admins, Key Admins, Enterprise Key Admins. Of the groups of domain controllers only
     * the groups themselves are protected, not their members.
     */
    private static final List<Integer> OF_DOMAIN = List.of(512, 518, 519, 526, 527);
    /** Those of them that every domain has, and those that the root has besides; key administrators came with Windows 2016. */
    private static final List<Integer> EVERYWHERE = List.of(512);

    private static final List<Integer> IN_ROOT = List.of(518, 519);

    private static final int ADMINISTRATOR = 500;
    private static final int KRBTGT = 502;
    /** The 16th character of dSHeuristics is a hexadecimal digit of four bits, one for each group of operators. */
    private static final int EXCLUSIONS_AT = 15;

    private final Directory directory;
    private final RootDse rootDse;
    private final Sid own;
    private final NavigableSet<Sid> expected = new TreeSet<>();

    /** Reads which groups a domain protects. */
    ProtectedGroups(Directory directory, RootDse rootDse) throws LDAPException {
        this.directory = directory;
        this.rootDse = rootDse;
        this.own = domainSid();
        ALWAYS.forEach(rid -> expected.add(BUILTIN.child(rid)));
        operators().forEach(rid -> expected.add(BUILTIN.child(rid)));
        EVERYWHERE.forEach(rid -> expected.add(own.child(rid)));
        if (rootDse.domain().head().equals(rootDse.rootDomain())) {
            IN_ROOT.forEach(rid -> expected.add(own.child(rid)));
        }
    }

    /** The protected groups themselves, as far as they are visible. */
    List<SearchResultEntry> entries() throws LDAPException {
        NavigableSet<Sid> wanted = new TreeSet<>(expected);
        OF_DOMAIN.forEach(rid -> wanted.add(own.child(rid)));
        Filter any = Filter.createORFilter(wanted.stream()
                .map(sid -> Filter.createEqualityFilter("objectSid", sid.toBytes()))
                .toList());
        return directory.entries().subtree(rootDse.domain().head(), any, ProtectedReader.ATTRIBUTES);
    }

    /** A group that every such domain has, and that is not among those that are visible. */
    Optional<Sid> hidden(List<SearchResultEntry> visible) {
        NavigableSet<Sid> missing = new TreeSet<>(expected);
        visible.forEach(group -> Attributes.sid(group, "objectSid").ifPresent(missing::remove));
        return missing.stream().findFirst();
    }

    /** Accounts that are protected whatever they are in. */
    List<Sid> singleAccounts() {
        return List.of(own.child(ADMINISTRATOR), own.child(KRBTGT));
    }

    private Sid domainSid() throws LDAPException {
        return directory
                .entries()
                .entry(rootDse.domain().head().toString(), List.of("objectSid"))
                .flatMap(head -> Attributes.sid(head, "objectSid"))
                .orElseThrow(() -> new IllegalArgumentException("the SID of " + rootDse.domain() + " is not visible"));
    }

    /** Account, server, print and backup operators, without those that dSHeuristics leaves out. */
    private List<Integer> operators() throws LDAPException {
        int excluded = exclusions();
        List<Integer> operators = new ArrayList<>();
        for (int bit = 0; bit < 4; bit++) {
            if ((excluded & 1 << bit) == 0) {
                operators.add(548 + bit);
            }
        }
        return operators;
    }

    private int exclusions() throws LDAPException {
        String dn = "CN=Directory Service,CN=Windows NT,CN=Services," + rootDse.configuration();
        Optional<String> heuristics = directory
                .entries()
                .entry(dn, List.of("dSHeuristics"))
                .flatMap(entry -> Attributes.text(entry, "dSHeuristics"));
        return heuristics
                .filter(text -> text.length() > EXCLUSIONS_AT)
                .map(text -> Character.digit(text.charAt(EXCLUSIONS_AT), 16))
                .filter(bits -> bits >= 0)
                .orElse(0);
    }
}
