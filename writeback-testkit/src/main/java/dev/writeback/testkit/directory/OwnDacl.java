package dev.writeback.testkit.directory;

import dev.writeback.sd.Ace;
import dev.writeback.sd.AceFlags;
import dev.writeback.sd.AceType;
import dev.writeback.sd.SecurityDescriptor;
import dev.writeback.sd.Sid;
import java.util.ArrayList;
import java.util.List;

/**
 * What an object's descriptor holds of its own: all but what it inherits. Immutable; compared by identity, because
 * objects of one class share the default of their class.
 */
public final class OwnDacl {
    private final Sid owner;
    private final Sid group;
    private final List<Ace.Typed> explicit;
    private final boolean shut;

    private OwnDacl(Sid owner, Sid group, List<Ace.Typed> explicit, boolean shut) {
        this.owner = owner;
        this.group = group;
        this.explicit = List.copyOf(explicit);
        this.shut = shut;
    }

    /** The owner, group and entries of {@code descriptor}, all taken as explicit. */
    static OwnDacl of(SecurityDescriptor descriptor) {
        List<Ace.Typed> aces = descriptor.dacl().orElseThrow().aces().stream()
                .map(Ace.Typed.class::cast)
                .toList();
        return new OwnDacl(
                descriptor.owner().orElseThrow(), descriptor.group().orElseThrow(), aces, descriptor.daclProtected());
    }

    /** The object's owner. */
    public Sid owner() {
        return owner;
    }

    /** The owner's group. */
    public Sid group() {
        return group;
    }

    /** The explicit entries, in stored order. */
    public List<Ace.Typed> explicit() {
        return explicit;
    }

    /** Whether nothing is inherited (SE_DACL_PROTECTED). */
    public boolean shut() {
        return shut;
    }

    /** With these entries too: denies to the front, allows behind the last explicit deny; none twice. */
    public OwnDacl granting(List<Ace.Typed> aces, ObjectKind kind) {
        List<Ace.Typed> all = new ArrayList<>(explicit);
        int front = 0;
        for (Ace.Typed ace : stored(aces, kind)) {
            if (all.contains(ace)) {
                continue;
            }
            if (denies(ace)) {
                all.add(front++, ace);
            } else {
                all.add(behindDenies(all), ace);
            }
        }
        return new OwnDacl(owner, group, all, shut);
    }

    /**
     * Without these entries.
     *
     * @throws IllegalArgumentException if one of them is not there
     */
    public OwnDacl revoking(List<Ace.Typed> aces, ObjectKind kind) {
        List<Ace.Typed> rest = new ArrayList<>(explicit);
        for (Ace.Typed ace : stored(aces, kind)) {
            if (!rest.remove(ace)) {
                throw new IllegalArgumentException("no such explicit entry: " + ace);
            }
        }
        return new OwnDacl(owner, group, rest, shut);
    }

    /** The same, shut off from inheritance or not. */
    public OwnDacl shut(boolean now) {
        return new OwnDacl(owner, group, explicit, now);
    }

    private List<Ace.Typed> stored(List<Ace.Typed> aces, ObjectKind kind) {
        Inheritance here = new Inheritance(kind.id(), owner, group);
        List<Ace.Typed> stored = new ArrayList<>();
        for (Ace.Typed ace : aces) {
            if (ace.flags().has(AceFlags.INHERITED)) {
                throw new IllegalArgumentException("an inherited entry cannot be set: " + ace);
            }
            stored.addAll(here.stored(ace));
        }
        return stored;
    }

    private static int behindDenies(List<Ace.Typed> aces) {
        int behind = 0;
        for (int i = 0; i < aces.size(); i++) {
            behind = denies(aces.get(i)) ? i + 1 : behind;
        }
        return behind;
    }

    private static boolean denies(Ace.Typed ace) {
        return ace.type().effect() == AceType.Effect.DENY;
    }
}
