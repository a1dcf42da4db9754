package dev.writeback.collect;

import dev.writeback.model.SchemaIds;
import dev.writeback.sd.AccessMask;
import dev.writeback.sd.Ace;
import dev.writeback.sd.AceFlags;
import dev.writeback.sd.AceType;
import dev.writeback.sd.Guid;
import dev.writeback.sd.SecurityDescriptor;
import dev.writeback.sd.Sid;
import java.util.NavigableSet;
import java.util.TreeSet;

/**
 * Who stands in a domain head's list with a right that a sync engine needs. This only suggests accounts to look at; whether a
 * right is effective is decided elsewhere.
 *
 * @param replicating who may replicate secrets
 * @param resetting who may reset passwords of users below
 */
record HeadHolders(NavigableSet<Sid> replicating, NavigableSet<Sid> resetting) {
    /** Accounts that a domain creates for itself have smaller numbers. */
    private static final long FIRST_OWN_RID = 1000;

    static HeadHolders of(SecurityDescriptor head) {
        HeadHolders holders = new HeadHolders(new TreeSet<>(), new TreeSet<>());
        head.dacl().ifPresent(dacl -> dacl.aces().forEach(holders::take));
        return holders;
    }

    private void take(Ace ace) {
        if (!(ace instanceof Ace.Typed entry)
                || entry.type().effect() != AceType.Effect.ALLOW
                || !entry.mask().has(AccessMask.CONTROL_ACCESS)
                || !isAccountOfDomain(entry.trustee())) {
            return;
        }
        if (SchemaIds.REPLICATE_CHANGES_ALL.equals(entry.objectType())) {
            replicating.add(entry.trustee());
        }
        if (SchemaIds.RESET_PASSWORD.equals(entry.objectType()) && reachesUsers(entry)) {
            resetting.add(entry.trustee());
        }
    }

    /** Whoever joins computers to the domain often resets the passwords of those, and of nobody else. */
    private static boolean reachesUsers(Ace.Typed entry) {
        Guid heirs = entry.inheritedObjectType();
        return entry.flags().has(AceFlags.CONTAINER_INHERIT)
                && (heirs == null || heirs.equals(SchemaIds.USER) || heirs.equals(SchemaIds.INET_ORG_PERSON));
    }

    private static boolean isAccountOfDomain(Sid trustee) {
        String text = trustee.value();
        return text.startsWith("S-1-5-21-")
                && Long.parseLong(text.substring(text.lastIndexOf('-') + 1)) >= FIRST_OWN_RID;
    }
}
