package dev.writeback.testkit.rules;

import dev.writeback.sd.AccessMask;
import dev.writeback.sd.Guid;
import dev.writeback.testkit.directory.SchemaAttribute;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The tree over which rights on an object are decided: its class, the property sets below it, the attributes below these
 * (MS-ADTS 5.1.3.3.3). Each node gathers what is granted and what is denied.
 */
final class ObjectTypeTree {
    private final Branch root;
    private final List<Branch> all = new ArrayList<>();
    private final Map<String, Branch> byAttribute = new HashMap<>();
    private final Branch unlisted;

    /** The tree of a class, with nothing granted and nothing denied. */
    ObjectTypeTree(Guid schemaClass) {
        this.root = grow(schemaClass, null);
        Map<Guid, Branch> sets = new HashMap<>();
        for (SchemaAttribute attribute : SchemaAttribute.ALL) {
            Guid set = attribute.propertySet();
            Branch above = set == null ? root : sets.computeIfAbsent(set, id -> grow(id, root));
            byAttribute.put(attribute.name().toLowerCase(Locale.ROOT), grow(attribute.id(), above));
        }
        this.unlisted = grow(null, root);
    }

    private Branch grow(@Nullable Guid id, @Nullable Branch above) {
        Branch branch = new Branch(id, above);
        all.add(branch);
        if (above != null) {
            above.below.add(branch);
        }
        return branch;
    }

    /** Grants on the whole object, whatever is denied. */
    void grantOutright(int rights) {
        all.forEach(branch -> branch.granted |= rights);
    }

    /** An entry that allows; null as its type: all of the object. */
    void allow(int rights, @Nullable Guid type) {
        for (Branch branch : named(type)) {
            branch.andBelow().forEach(each -> each.granted |= rights & ~each.denied);
            Branch above = branch.above;
            while (above != null) {
                int common = above.below.stream().mapToInt(each -> each.granted).reduce(-1, (a, b) -> a & b);
                above.granted |= rights & common & ~above.denied;
                above = above.above;
            }
        }
    }

    /** An entry that denies; null as its type: all of the object. */
    void deny(int rights, @Nullable Guid type) {
        for (Branch branch : named(type)) {
            branch.andBelow().forEach(each -> each.denied |= rights & ~each.granted);
            for (Branch above = branch.above; above != null; above = above.above) {
                above.denied |= rights & ~above.granted;
            }
        }
    }

    private List<Branch> named(@Nullable Guid type) {
        return type == null
                ? List.of(root)
                : all.stream().filter(branch -> type.equals(branch.id)).toList();
    }

    /** Whether a right is granted on the object as a whole. */
    boolean grants(int right) {
        return (root.granted & right) != 0;
    }

    /** Whether an attribute may be read; name in lower case. */
    boolean reads(String attribute) {
        Branch branch = byAttribute.getOrDefault(attribute, unlisted);
        return (branch.granted & AccessMask.READ_PROPERTY) != 0;
    }

    private static final class Branch {
        private final @Nullable Guid id;
        private final @Nullable Branch above;
        private final List<Branch> below = new ArrayList<>();
        private int granted;
        private int denied;

        Branch(@Nullable Guid id, @Nullable Branch above) {
            this.id = id;
            this.above = above;
        }

        List<Branch> andBelow() {
            List<Branch> found = new ArrayList<>(List.of(this));
            below.forEach(branch -> found.addAll(branch.andBelow()));
            return found;
        }
    }
}
