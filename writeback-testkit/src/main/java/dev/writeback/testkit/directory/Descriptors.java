package dev.writeback.testkit.directory;

import dev.writeback.sd.Ace;
import dev.writeback.sd.Acl;
import dev.writeback.sd.SecurityDescriptor;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Computes descriptors: an object's own entries, then those that its parent hands down. What was computed is kept until
 * any list changes, so that thousands of alike users cost one computation.
 */
final class Descriptors {
    private final Map<Node, List<Ace.Typed>> lists = new HashMap<>();
    private final Map<Alike, SecurityDescriptor> descriptors = new HashMap<>();

    /** Objects for which all three are the same have the same descriptor. */
    private record Alike(
            OwnDacl own, ObjectKind kind, @Nullable Node parent) {}

    SecurityDescriptor of(Node node) {
        Alike alike = new Alike(node.dacl(), node.kind(), node.parent().orElse(null));
        SecurityDescriptor known = descriptors.get(alike);
        if (known == null) {
            known = compute(node);
            descriptors.put(alike, known);
        }
        return known;
    }

    void changed() {
        lists.clear();
        descriptors.clear();
    }

    private SecurityDescriptor compute(Node node) {
        OwnDacl own = node.dacl();
        int control = SecurityDescriptor.DACL_AUTO_INHERITED | (own.shut() ? SecurityDescriptor.DACL_PROTECTED : 0);
        return SecurityDescriptor.of(control, own.owner(), own.group(), Acl.of(list(node)));
    }

    private List<Ace.Typed> list(Node node) {
        OwnDacl own = node.dacl();
        Optional<Node> parent = node.parent();
        if (parent.isEmpty() || own.shut()) {
            return own.explicit();
        }
        List<Ace.Typed> all = new ArrayList<>(own.explicit());
        Inheritance toChild = new Inheritance(node.kind().id(), own.owner(), own.group());
        all.addAll(toChild.handedDown(listOfParent(parent.get())));
        return all;
    }

    private List<Ace.Typed> listOfParent(Node parent) {
        List<Ace.Typed> known = lists.get(parent);
        if (known == null) {
            known = list(parent);
            lists.put(parent, known);
        }
        return known;
    }
}
