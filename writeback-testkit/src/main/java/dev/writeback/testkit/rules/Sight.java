package dev.writeback.testkit.rules;

import dev.writeback.sd.AccessMask;
import dev.writeback.sd.Guid;
import dev.writeback.sd.SecurityDescriptor;
import dev.writeback.sd.Sid;
import dev.writeback.testkit.directory.Node;
import dev.writeback.testkit.directory.Tree;
import dev.writeback.testkit.directory.Visibility;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What somebody may see of the objects of one tree (MS-ADTS 3.1.1.4.3, 3.1.1.4.4 and 5.1.3.2). What is hidden is left out
 * without a word. Good for one search: it remembers what descriptors came to.
 */
public final class Sight {
    private static final int LIST_CONTENTS = 0x4;
    private static final int LIST_OBJECT = 0x80;
    private static final int LIST_OBJECT_MODE_AT = 2;

    private final Tree tree;
    private final @Nullable Set<Sid> context;
    private final boolean descriptors;
    private final boolean listObjectMode;
    /** A tree keeps one instance of equal descriptors. */
    private final IdentityHashMap<SecurityDescriptor, Map<Alike, ObjectTypeTree>> known = new IdentityHashMap<>();

    /** Objects with one descriptor for which both are the same show the same. */
    private record Alike(Guid schemaClass, boolean self) {}

    private Sight(Tree tree, @Nullable Set<Sid> context, boolean descriptors) {
        this.tree = tree;
        this.context = context;
        this.descriptors = descriptors;
        String heuristics =
                Protection.directoryService(tree).text("dSHeuristics").orElse("");
        this.listObjectMode =
                heuristics.length() > LIST_OBJECT_MODE_AT && heuristics.charAt(LIST_OBJECT_MODE_AT) == '1';
    }

    /** The sight of somebody from whom no right can hide anything, only {@code switched}. */
    public static Sight unlimited(Tree tree, Visibility switched) {
        return new Sight(tree, null, switched.descriptors(null));
    }

    /**
     * The sight of an account.
     *
     * @param tree what it looks at
     * @param here the domain whose controller it asks
     */
    public static Sight of(Node account, Tree tree, Tree here, Visibility switched) {
        Sid own = account.sid().orElseThrow();
        Set<Sid> context = new TreeSet<>(here.membership().ofLogon(account));
        context.add(own);
        return new Sight(tree, context, switched.descriptors(own));
    }

    /** The tree that is looked at. */
    public Tree tree() {
        return tree;
    }

    /** Whether it shows that there is such an object. */
    public boolean object(Node node) {
        if (context == null || node.parent().isEmpty()) {
            return true;
        }
        Node parent = node.parent().get();
        return grants(parent, LIST_CONTENTS)
                || (listObjectMode && grants(parent, LIST_OBJECT) && grants(node, LIST_OBJECT));
    }

    /** Whether it shows what stands below an object. */
    public boolean children(Node node) {
        return grants(node, LIST_CONTENTS);
    }

    /** Whether it shows an attribute of an object; name in any letter case. Descriptors are a question of their own. */
    public boolean attribute(Node node, String name) {
        return context == null || rights(node, context).reads(name.toLowerCase(Locale.ROOT));
    }

    /** Whether it shows the descriptor of an object, the audit list aside. */
    public boolean descriptor(Node node) {
        return descriptors && grants(node, AccessMask.READ_CONTROL);
    }

    private boolean grants(Node node, int right) {
        return context == null || rights(node, context).grants(right);
    }

    private ObjectTypeTree rights(Node node, Set<Sid> of) {
        SecurityDescriptor descriptor = tree.descriptor(node);
        boolean self = node.sid().filter(of::contains).isPresent();
        return known.computeIfAbsent(descriptor, first -> new HashMap<>())
                .computeIfAbsent(
                        new Alike(node.kind().id(), self),
                        alike ->
                                new AccessRules(descriptor, of, node.sid().orElse(null)).evaluate(alike.schemaClass()));
    }
}
