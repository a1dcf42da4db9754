package dev.writeback.testkit;

import dev.writeback.model.Dn;
import dev.writeback.sd.Sid;
import dev.writeback.testkit.directory.GroupScope;
import dev.writeback.testkit.directory.NewGroups;
import dev.writeback.testkit.directory.Node;
import dev.writeback.testkit.directory.ObjectKind;
import dev.writeback.testkit.directory.Tree;

/**
 * Adds groups to a domain, and members to groups. Members may be of other domains of the forest.
 *
 * @param <T> what the methods that change something return
 */
abstract class DomainGroups<T> extends DomainStates<T> {
    DomainGroups(ForestState state, Tree tree) {
        super(state, tree);
    }

    /** Adds a global security group with these direct members, who may be groups. */
    public final Dn group(String samAccountName, Dn parent, Dn... members) {
        return group(samAccountName, GroupScope.GLOBAL, parent, members);
    }

    /** Adds a security group with these direct members, who may be groups. */
    public final Dn group(String samAccountName, GroupScope scope, Dn parent, Dn... members) {
        synchronized (monitor()) {
            Node group = tree().add(ObjectKind.GROUP, tree().at(parent), samAccountName);
            tree().name(group, samAccountName);
            group.set("groupType", scope.type());
            for (Dn member : members) {
                group.members().add(sid(member));
            }
            return group.dn();
        }
    }

    /** Adds an account or group to a group of this domain. */
    public final T join(Dn group, Dn member) {
        synchronized (monitor()) {
            tree().at(group).members().add(sid(member));
        }
        return self();
    }

    /** Takes an account or group out of a group of this domain. */
    public final T leave(Dn group, Dn member) {
        synchronized (monitor()) {
            tree().at(group).members().remove(sid(member));
        }
        return self();
    }

    /** The object that stands for a SID from elsewhere, such as Authenticated Users; made if it is not there. */
    public final Dn foreignPrincipal(Sid sid) {
        synchronized (monitor()) {
            return NewGroups.foreign(tree(), sid).dn();
        }
    }
}
