package dev.writeback.testkit.rules;

import dev.writeback.sd.AccessMask;
import dev.writeback.sd.Ace;
import dev.writeback.sd.AceType;
import dev.writeback.sd.Acl;
import dev.writeback.sd.Guid;
import dev.writeback.sd.SecurityDescriptor;
import dev.writeback.sd.Sid;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a security context may do on an object, by the whole of its list (MS-ADTS 5.1.3.3.2 and 5.1.3.3.3). Conditions of
 * callback entries are taken as not met.
 */
final class AccessRules {
    private static final int EVERYTHING = -1;

    private final SecurityDescriptor descriptor;
    private final Set<Sid> context;
    private final @Nullable Sid self;

    /**
     * The rules for one object.
     *
     * @param context all SIDs of whoever asks
     * @param self the object's own SID; null: it has none
     */
    AccessRules(SecurityDescriptor descriptor, Set<Sid> context, @Nullable Sid self) {
        this.descriptor = descriptor;
        this.context = context;
        this.self = self;
    }

    /** Everything that is granted on an object of this class. */
    ObjectTypeTree evaluate(Guid schemaClass) {
        ObjectTypeTree tree = new ObjectTypeTree(schemaClass);
        Optional<Acl> dacl = descriptor.dacl();
        if (dacl.isEmpty()) {
            tree.grantOutright(EVERYTHING);
            return tree;
        }
        if (owns() && dacl.get().aces().stream().noneMatch(AccessRules::speaksOfOwner)) {
            tree.grantOutright(AccessMask.READ_CONTROL | AccessMask.WRITE_DAC);
        }
        for (Ace ace : dacl.get().aces()) {
            if (ace instanceof Ace.Typed entry && !entry.flags().inheritOnly() && concerns(entry.trustee())) {
                apply(entry, tree);
            }
        }
        return tree;
    }

    private static void apply(Ace.Typed entry, ObjectTypeTree tree) {
        int rights = entry.mask().bits(); // effective entries are stored without generic rights
        if (entry.type() == AceType.ALLOWED || entry.type() == AceType.ALLOWED_OBJECT) {
            tree.allow(rights, entry.objectType());
        } else if (entry.type() == AceType.DENIED || entry.type() == AceType.DENIED_OBJECT) {
            tree.deny(rights, entry.objectType());
        }
    }

    private boolean concerns(Sid trustee) {
        if (trustee.equals(Sid.PRINCIPAL_SELF)) {
            return self != null && context.contains(self);
        }
        return trustee.equals(Sid.OWNER_RIGHTS) ? owns() : context.contains(trustee);
    }

    private boolean owns() {
        return descriptor.owner().filter(context::contains).isPresent();
    }

    private static boolean speaksOfOwner(Ace ace) {
        return ace instanceof Ace.Typed entry
                && entry.trustee().equals(Sid.OWNER_RIGHTS)
                && !entry.flags().inheritOnly();
    }
}
