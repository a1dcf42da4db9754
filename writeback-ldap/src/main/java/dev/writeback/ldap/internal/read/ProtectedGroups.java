package dev.writeback.ldap.internal.read;

import com.unboundid.ldap.sdk.Filter;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.SearchResultEntry;
import dev.writeback.ldap.internal.query.Directory;
import dev.writeback.model.Dn;
import dev.writeback.model.DomainRef;
import dev.writeback.sd.Sid;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

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

    private static final int ADMINISTRATOR = 500;
    private static final int KRBTGT = 502;
    /** The 16th character of dSHeuristics is a hexadecimal digit of four bits, one for each group of operators. */
    private static final int EXCLUSIONS_AT = 15;

    private final Directory directory;
    private final DomainRef domain;
    private final Dn configuration;

    ProtectedGroups(Directory directory, DomainRef domain, Dn configuration) {
        this.directory = directory;
        this.domain = domain;
        this.configuration = configuration;
    }

    /** The protected groups themselves. */
    List<SearchResultEntry> entries() throws LDAPException {
        List<Filter> any = new ArrayList<>();
        ALWAYS.forEach(rid -> any.add(bySid(BUILTIN.child(rid))));
        operators().forEach(rid -> any.add(bySid(BUILTIN.child(rid))));
        Sid own = domainSid();
        OF_DOMAIN.forEach(rid -> any.add(bySid(own.child(rid))));
        return directory.entries().subtree(domain.head(), Filter.createORFilter(any), ProtectedReader.ATTRIBUTES);
    }

    /** Accounts that are protected whatever they are in. */
    List<Sid> singleAccounts() throws LDAPException {
        Sid own = domainSid();
        return List.of(own.child(ADMINISTRATOR), own.child(KRBTGT));
    }

    private static Filter bySid(Sid sid) {
        return Filter.createEqualityFilter("objectSid", sid.toBytes());
    }

    private Sid domainSid() throws LDAPException {
        return directory
                .entries()
                .entry(domain.head().toString(), List.of("objectSid"))
                .flatMap(head -> Attributes.sid(head, "objectSid"))
                .orElseThrow(() -> new IllegalArgumentException("the SID of " + domain + " is not visible"));
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
        String dn = "CN=Directory Service,CN=Windows NT,CN=Services," + configuration;
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
