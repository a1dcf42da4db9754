package dev.writeback.ldap.internal.ldif;

import com.unboundid.ldap.sdk.Entry;
import com.unboundid.ldap.sdk.LDAPException;
import dev.writeback.ldap.internal.query.Directory;
import dev.writeback.ldap.internal.query.Entries;
import dev.writeback.ldap.internal.read.ReadRights;
import dev.writeback.model.Dn;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/** Tells which groups may hide members from whoever exported their domain. One whose descriptor was not exported may. */
final class HiddenMembers implements Predicate<Entry> {
    private static final String MEMBER = "member";

    private final LdifContexts contexts;
    private final Function<Dn, Directory> domains;
    private final Map<Dn, Optional<ReadRights>> rights = new HashMap<>();

    /** {@code domains}: the files, as whoever exported the domain with this head sees them. */
    HiddenMembers(LdifContexts contexts, Function<Dn, Directory> domains) {
        this.contexts = contexts;
        this.domains = domains;
    }

    @Override
    public boolean test(Entry group) {
        Dn head = contexts.context(Dn.parse(group.getDN()));
        Directory directory = domains.apply(head);
        return rights.computeIfAbsent(head, key -> rights(directory))
                .flatMap(known -> directory
                        .descriptors(directory.source())
                        .observe(group.getAttributeValueBytes(Entries.DESCRIPTOR))
                        .known()
                        .map(descriptor -> known.hides(descriptor, MEMBER)))
                .orElse(true);
    }

    private Optional<ReadRights> rights(Directory directory) {
        try {
            return Optional.of(ReadRights.of(directory, contexts.schema(), List.of(MEMBER)));
        } catch (LDAPException e) {
            return Optional.empty();
        }
    }
}
