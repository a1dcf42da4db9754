package dev.writeback.testkit.directory;

import dev.writeback.model.Dn;
import dev.writeback.sd.Guid;
import dev.writeback.sd.Sid;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** One object of the directory. Not threadsafe: its tree is the lock. */
public final class Node {
    private final ObjectKind kind;
    private final Dn dn;
    private final String name;
    private final @Nullable Node parent;
    private final Guid id;
    private final @Nullable Sid sid;
    private final Map<String, List<String>> attributes = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    private final Set<Sid> members = new LinkedHashSet<>();
    private @Nullable StoredPassword password;
    private OwnDacl dacl;

    Node(ObjectKind kind, Dn dn, String name, @Nullable Node parent, Guid id, @Nullable Sid sid, OwnDacl dacl) {
        this.kind = kind;
        this.dn = dn;
        this.name = name;
        this.parent = parent;
        this.id = id;
        this.sid = sid;
        this.dacl = dacl;
    }

    /** Its class. */
    public ObjectKind kind() {
        return kind;
    }

    /** Where it stands. */
    public Dn dn() {
        return dn;
    }

    /** The value of its own part of the name, without escapes. */
    public String name() {
        return name;
    }

    /** The object above; empty for the head of the domain. */
    public Optional<Node> parent() {
        return Optional.ofNullable(parent);
    }

    /** Its objectGUID. */
    public Guid id() {
        return id;
    }

    /** Its objectSid; empty for objects that nobody can be granted anything as. */
    public Optional<Sid> sid() {
        return Optional.ofNullable(sid);
    }

    /** The SIDs of its direct members; always empty but for groups. */
    public Set<Sid> members() {
        return members;
    }

    /** Sets, or without values removes, an attribute that is kept as text. */
    public Node set(String attribute, String... values) {
        if (values.length == 0) {
            attributes.remove(attribute);
        } else {
            attributes.put(attribute, List.of(values));
        }
        return this;
    }

    /** The values of an attribute that is kept as text; name in any letter case. Empty: it has none. */
    public List<String> values(String attribute) {
        return attributes.getOrDefault(attribute, List.of());
    }

    /** The names of the attributes that are kept as text. */
    public Set<String> attributeNames() {
        return Collections.unmodifiableSet(attributes.keySet());
    }

    /** The first value of an attribute that is kept as text. */
    public Optional<String> text(String attribute) {
        return values(attribute).stream().findFirst();
    }

    /** The first value of an attribute as a number. */
    public OptionalInt number(String attribute) {
        return text(attribute).stream().mapToInt(Integer::parseInt).findFirst();
    }

    /** Its password; empty: nobody can log on as it. */
    public Optional<StoredPassword> password() {
        return Optional.ofNullable(password);
    }

    /** Sets its password. */
    public void password(StoredPassword now) {
        this.password = now;
    }

    /** What its descriptor holds of its own. */
    public OwnDacl dacl() {
        return dacl;
    }

    void dacl(OwnDacl now) {
        this.dacl = now;
    }

    @Override
    public String toString() {
        return dn.toString();
    }
}
