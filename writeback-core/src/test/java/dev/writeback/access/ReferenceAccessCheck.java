package dev.writeback.access;

import dev.writeback.sd.Ace;
import dev.writeback.sd.AceType;
import dev.writeback.sd.Guid;
import dev.writeback.sd.Sid;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The access check as MS-ADTS 5.1.3.3 spells it out, slowly: a tree of the class, its property sets and their
 * attributes, each node with the bits granted and the bits denied so far. It shares no code with {@link AccessCheck}.
 *
 * <p>It reads simple and object entries alone; a test replaces all others before it asks.
 */
final class ReferenceAccessCheck {
    private final Set<Sid> token;
    private final @Nullable Sid self;
    private final @Nullable Sid owner;
    private final List<Node> nodes = new ArrayList<>();
    private final Node root;

    private static final class Node {
        private final Guid label;
        private final @Nullable Node parent;
        private final List<Node> children = new ArrayList<>();
        private int grant;
        private int deny;

        Node(Guid label, @Nullable Node parent) {
            this.label = label;
            this.parent = parent;
        }
    }

    /** A check on an object of one class; {@code self} and {@code owner}: its SID and its owner's, if it has any. */
    ReferenceAccessCheck(Guid objectClass, Set<Sid> token, @Nullable Sid self, @Nullable Sid owner) {
        this.token = token;
        this.self = self;
        this.owner = owner;
        this.root = new Node(objectClass, null);
        nodes.add(root);
    }

    /** Adds a property set, or an attribute that belongs to none, below the class. */
    ReferenceAccessCheck with(Guid label, Guid... attributes) {
        Node set = below(root, label);
        for (Guid attribute : attributes) {
            below(set, attribute);
        }
        return this;
    }

    private Node below(Node parent, Guid label) {
        Node node = new Node(label, parent);
        parent.children.add(node);
        nodes.add(node);
        return node;
    }

    /** Whether the list grants {@code bit} on the attribute. Call it once. */
    boolean grantsAttribute(List<Ace.Typed> aces, int bit, Guid attribute) {
        for (Ace.Typed ace : aces) {
            if (concerns(ace)) {
                Guid objectType = ace.objectType();
                Optional<Node> node = objectType == null ? Optional.of(root) : find(objectType);
                node.ifPresent(at -> apply(ace, at));
            }
        }
        return (find(attribute).orElseThrow().grant & bit) != 0;
    }

    /** Whether the list grants a control access right: entries count whose object type is absent or equal. */
    boolean grantsControl(List<Ace.Typed> aces, Guid right) {
        int granted = 0;
        int denied = 0;
        for (Ace.Typed ace : aces) {
            if (concerns(ace) && (ace.objectType() == null || right.equals(ace.objectType()))) {
                if (allows(ace)) {
                    granted |= bits(ace) & ~denied;
                } else {
                    denied |= bits(ace) & ~granted;
                }
            }
        }
        return (granted & 0x100) != 0;
    }

    private void apply(Ace.Typed ace, Node node) {
        int mask = bits(ace);
        if (allows(ace)) {
            allow(mask, node);
            climb(mask, node);
        } else {
            deny(mask, node);
            for (Node above = node.parent; above != null; above = above.parent) {
                above.deny |= mask;
            }
        }
    }

    private static void allow(int mask, Node node) {
        node.grant |= mask & ~node.deny;
        node.children.forEach(child -> allow(mask, child));
    }

    private static void deny(int mask, Node node) {
        node.deny |= mask & ~node.grant;
        node.children.forEach(child -> deny(mask, child));
    }

    /** A parent holds what all of its children hold. */
    private static void climb(int mask, Node node) {
        for (Node above = node.parent; above != null; above = above.parent) {
            int everywhere = mask;
            for (Node child : above.children) {
                everywhere &= child.grant;
            }
            above.grant |= everywhere & ~above.deny;
        }
    }

    private Optional<Node> find(Guid label) {
        return nodes.stream().filter(node -> node.label.equals(label)).findFirst();
    }

    private boolean concerns(Ace.Typed ace) {
        if ((ace.flags().bits() & 0x08) != 0) {
            return false;
        }
        String trustee = ace.trustee().value();
        if (trustee.equals("S-1-5-10")) {
            return self != null && token.contains(self);
        }
        if (trustee.equals("S-1-3-4")) {
            return owner != null && token.contains(owner);
        }
        return token.contains(ace.trustee());
    }

    private static boolean allows(Ace.Typed ace) {
        if (ace.type() == AceType.ALLOWED || ace.type() == AceType.ALLOWED_OBJECT) {
            return true;
        }
        if (ace.type() == AceType.DENIED || ace.type() == AceType.DENIED_OBJECT) {
            return false;
        }
        throw new IllegalArgumentException("not an entry for this check: " + ace);
    }

    /** MS-ADTS 5.1.3.2: what the four generic bits stand for. */
    private static int bits(Ace.Typed ace) {
        int bits = ace.mask().bits();
        return bits
                | ((bits & 0x1000_0000) == 0 ? 0 : 0xF01FF)
                | ((bits & 0x2000_0000) == 0 ? 0 : 0x20004)
                | ((bits & 0x4000_0000) == 0 ? 0 : 0x20028)
                | ((bits & 0x8000_0000) == 0 ? 0 : 0x20094);
    }
}
