package dev.writeback.testkit.directory;

import dev.writeback.model.Dn;
import dev.writeback.sd.Bytes;
import dev.writeback.sd.Guid;
import dev.writeback.sd.Sid;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** One object of the directory. Not threadsafe: whoever uses it holds the lock of its tree. */
public final class Node {
    private final ObjectKind kind;
    private final Dn dn;
    private final String name;
    private final @Nullable Node parent;
    private final Guid id;
    private final @Nullable Sid sid;
    private final Map<String, List<String>> texts = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    private final Map<String, Bytes> binaries = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    private final Set<String> dated = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
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

    /** The object above; empty for the top of a tree. */
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

    /** The SIDs to which it is linked: a group's direct members, or those to whom password settings apply. */
    public Set<Sid> members() {
        return members;
    }

    /** Sets, or without values removes, an attribute that is kept as text. */
    public Node set(String attribute, String... values) {
        dated.remove(attribute);
        if (values.length == 0) {
            texts.remove(attribute);
        } else {
            texts.put(attribute, List.of(values));
        }
        return this;
    }

    /** Sets an attribute that is kept as bytes. */
    public Node set(String attribute, Bytes value) {
        binaries.put(attribute, value);
        return this;
    }

    /** Sets a moment that belongs to the make-up of the object, and moves with the clock when another one is taken. */
    public Node date(String attribute, Instant moment) {
        set(attribute, String.valueOf(Ticks.of(moment)));
        dated.add(attribute);
        return this;
    }

    void shift(Duration by) {
        for (String attribute : dated) {
            long moved = number(attribute).orElseThrow() - Ticks.of(by);
            texts.put(attribute, List.of(String.valueOf(moved)));
        }
    }

    /** The values of an attribute that is kept as text; name in any letter case. Empty: it has none. */
    public List<String> values(String attribute) {
        return texts.getOrDefault(attribute, List.of());
    }

    /** The value of an attribute that is kept as bytes. */
    public Optional<Bytes> bytes(String attribute) {
        return Optional.ofNullable(binaries.get(attribute));
    }

    /** The names of the attributes that are kept. */
    public Set<String> attributeNames() {
        Set<String> names = new TreeSet<>(texts.keySet());
        names.addAll(binaries.keySet());
        return names;
    }

    /** The first value of an attribute that is kept as text. */
    public Optional<String> text(String attribute) {
        List<String> values = texts.get(attribute);
        return values == null ? Optional.empty() : Optional.of(values.get(0));
    }

    /** The first value of an attribute as a number of 64 bits. */
    public OptionalLong number(String attribute) {
        Optional<String> text = text(attribute);
        return text.isPresent() ? OptionalLong.of(Long.parseLong(text.get())) : OptionalLong.empty();
    }

    /** The first value of an attribute as a number of 32 bits. */
    public OptionalInt integer(String attribute) {
        Optional<String> text = text(attribute);
        return text.isPresent() ? OptionalInt.of(Integer.parseInt(text.get())) : OptionalInt.empty();
    }

    /** Whether the attribute holds TRUE. */
    public boolean flag(String attribute) {
        return text(attribute).filter("TRUE"::equals).isPresent();
    }

    /** Its sAMAccountName. */
    public String samAccountName() {
        return text("sAMAccountName").orElseThrow(() -> new IllegalStateException(dn + " has no sAMAccountName"));
    }

    /** Its userAccountControl; 0: it has none. */
    public int userAccountControl() {
        return integer("userAccountControl").orElse(0);
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
