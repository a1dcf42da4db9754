package dev.writeback.testkit;

import dev.writeback.model.Dn;
import dev.writeback.sd.Ace;
import dev.writeback.sd.SecurityDescriptor;
import dev.writeback.testkit.directory.Node;
import dev.writeback.testkit.directory.Tree;
import java.util.List;

/**
 * Changes the descriptors of a domain's objects. A change shows at once, on everything below.
 *
 * @param <T> what the methods that change something return
 */
abstract class DomainRights<T> extends DomainGroups<T> {
    DomainRights(ForestState state, Tree tree) {
        super(state, tree);
    }

    /** The descriptor of an object as it is now: owner, group and discretionary list. */
    public final SecurityDescriptor descriptor(Dn on) {
        return tree().descriptor(tree().at(on));
    }

    /** Adds explicit entries: denies to the front, allows behind the last explicit deny. What is there stays single. */
    public final T grant(Dn on, Ace.Typed... aces) {
        Node node = tree().at(on);
        tree().changeDacl(node, own -> own.granting(List.of(aces), node.kind()));
        return self();
    }

    /**
     * Removes explicit entries.
     *
     * @throws IllegalArgumentException if one of them is not there; none is removed then
     */
    public final T revoke(Dn on, Ace.Typed... aces) {
        Node node = tree().at(on);
        tree().changeDacl(node, own -> own.revoking(List.of(aces), node.kind()));
        return self();
    }

    /** Shuts an object off from inheritance (SE_DACL_PROTECTED): the inherited entries go. */
    public final T protect(Dn on) {
        tree().changeDacl(tree().at(on), own -> own.shut(true));
        return self();
    }

    /** Lets an object inherit again. */
    public final T unprotect(Dn on) {
        tree().changeDacl(tree().at(on), own -> own.shut(false));
        return self();
    }

    /** Does to an account what AdminSDHolder does to administrators: its list, no inheritance, adminCount 1. */
    public final T stampAsAdministrator(Dn account) {
        tree().stampAdminSdHolder(tree().at(account));
        return adminCount(account, 1);
    }

    /** Hides all descriptors from one account of this domain, whatever its rights. */
    public final T hideDescriptorsFrom(String samAccountName) {
        state().visibility().hideDescriptorsFrom(named(samAccountName).sid().orElseThrow());
        return self();
    }
}
