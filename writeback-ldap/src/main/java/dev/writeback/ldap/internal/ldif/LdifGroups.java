package dev.writeback.ldap.internal.ldif;

import com.unboundid.ldap.sdk.Entry;
import dev.writeback.ldap.internal.read.Attributes;
import dev.writeback.model.Dn;
import dev.writeback.sd.Sid;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/** The groups of accounts, worked out of the members of exported groups (MS-ADTS 3.1.1.4.5.19). */
final class LdifGroups {
    private static final int GLOBAL = 0x2;
    private static final int LOCAL = 0x4;
    private static final int UNIVERSAL = 0x8;

    private final Map<Dn, List<Group>> holders = new HashMap<>();
    private final Map<Sid, Group> bySid = new HashMap<>();

    private final boolean complete;

    private record Group(Dn dn, Sid sid, int type) {}

    /** {@code hidesMembers}: whether a group that shows no member may have some. */
    LdifGroups(Export export, Predicate<Entry> hidesMembers) {
        boolean all = true;
        for (Entry entry : export.others()) {
            byte[] sid = entry.getAttributeValueBytes("objectSid");
            Integer type = entry.getAttributeValueAsInteger("groupType");
            if (sid == null || type == null) {
                continue;
            }
            Group group = new Group(Dn.parse(entry.getDN()), Sid.ofBytes(sid), type);
            bySid.put(group.sid(), group);
            all &= !Attributes.cut(entry, "member") && (entry.hasAttribute("member") || !hidesMembers.test(entry));
            String[] members = entry.getAttributeValues("member");
            for (String member : members == null ? new String[0] : members) {
                holders.computeIfAbsent(Dn.parse(member), key -> new ArrayList<>())
                        .add(group);
            }
        }
        this.complete = all && !bySid.isEmpty();
    }

    /** All groups that count in the account's own domain; empty if not all of them, with their members, were exported. */
    Optional<NavigableSet<Sid>> inDomain(Entry account, Dn head) {
        return closure(
                account,
                group -> (group.type() & LOCAL) == 0 || group.dn().dnsName().equals(head.dnsName()));
    }

    /** The groups that count everywhere; empty as for {@link #inDomain}. */
    Optional<NavigableSet<Sid>> everywhere(Entry account) {
        return closure(account, group -> (group.type() & (GLOBAL | UNIVERSAL)) != 0);
    }

    private Optional<NavigableSet<Sid>> closure(Entry account, Predicate<Group> counts) {
        byte[] own = account.getAttributeValueBytes("objectSid");
        Integer primary = account.getAttributeValueAsInteger("primaryGroupID");
        if (own == null || primary == null || !complete) {
            return Optional.empty();
        }
        NavigableSet<Sid> found = new TreeSet<>();
        Set<Dn> seen = new HashSet<>();
        List<Dn> open = new ArrayList<>(List.of(Dn.parse(account.getDN())));
        Optional<Sid> group = Sid.ofBytes(own).parent().map(domain -> domain.child(primary));
        group.ifPresent(found::add);
        group.map(bySid::get).ifPresent(known -> open.add(known.dn()));
        while (!open.isEmpty()) {
            for (Group holder : holders.getOrDefault(open.remove(open.size() - 1), List.of())) {
                if (counts.test(holder) && seen.add(holder.dn())) {
                    found.add(holder.sid());
                    open.add(holder.dn());
                }
            }
        }
        return Optional.of(found);
    }
}
