package dev.writeback.testkit;

import dev.writeback.model.Observation;
import dev.writeback.model.ProtectedAccounts;
import dev.writeback.sd.Sid;
import dev.writeback.testkit.directory.Node;
import dev.writeback.testkit.rules.Protection;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * Reads whom AdminSDHolder protects.
 *
 * @param view what is seen of the domain
 */
record FakeProtection(View view) {
    Observation<ProtectedAccounts> accounts() {
        Protection protection = new Protection(view.tree());
        Optional<Node> hidden = withHiddenMembers(protection.groups());
        return hidden.<Observation<ProtectedAccounts>>map(group -> view.notVisible("who is a member of " + group.dn()))
                .orElseGet(() -> view.known(new ProtectedAccounts(protection.accounts())));
    }

    /** A group on the way down from the protected ones that does not show its members. */
    private Optional<Node> withHiddenMembers(Set<Sid> groups) {
        Deque<Sid> open = new ArrayDeque<>(groups);
        Set<Sid> seen = new HashSet<>(groups);
        while (!open.isEmpty()) {
            Optional<Node> here = view.tree().find(open.remove());
            if (here.isPresent() && !view.shows(here.get(), "member")) {
                return here;
            }
            here.ifPresent(group -> group.members().stream().filter(seen::add).forEach(open::add));
        }
        return Optional.empty();
    }
}
