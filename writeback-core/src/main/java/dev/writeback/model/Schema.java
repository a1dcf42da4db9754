package dev.writeback.model;

import dev.writeback.access.Right;
import dev.writeback.sd.Guid;
import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The identifiers by which access control entries refer to classes and attributes. Read from the forest, because an
 * administrator may have put an attribute into another property set.
 */
public final class Schema {
    /**
     * An attribute in access control entries.
     *
     * @param id its schemaIDGUID
     * @param propertySet its attributeSecurityGUID; null: it belongs to no property set
     */
    public record Attribute(Guid id, @Nullable Guid propertySet) {}

    private final NavigableMap<String, Guid> classes = new TreeMap<>();
    private final Attribute lockoutTime;
    private final Attribute pwdLastSet;

    /**
     * A schema of these classes (lDAPDisplayName, in any letter case, to schemaIDGUID) and the two attributes that are
     * written.
     */
    public Schema(Map<String, Guid> classes, Attribute lockoutTime, Attribute pwdLastSet) {
        classes.forEach((name, id) -> this.classes.put(name.toLowerCase(Locale.ROOT), id));
        this.lockoutTime = lockoutTime;
        this.pwdLastSet = pwdLastSet;
    }

    /** The rights that writing a password back needs, as this schema identifies them. */
    public WritebackRights rights() {
        return new WritebackRights(
                Right.control("Reset Password", SchemaIds.RESET_PASSWORD),
                write("lockoutTime", lockoutTime),
                write("pwdLastSet", pwdLastSet));
    }

    private static Right write(String name, Attribute attribute) {
        return Right.write("Write " + name, attribute.id(), attribute.propertySet());
    }

    /** schemaIDGUIDs by lDAPDisplayName in lower case. */
    public NavigableMap<String, Guid> classes() {
        return Collections.unmodifiableNavigableMap(classes);
    }

    /** The attribute that unlocks an account. */
    public Attribute lockoutTime() {
        return lockoutTime;
    }

    /** The attribute that says when a password was set. */
    public Attribute pwdLastSet() {
        return pwdLastSet;
    }

    /** schemaIDGUID of the class with this lDAPDisplayName; empty if the schema as read does not have it. */
    public Optional<Guid> classId(String name) {
        return Optional.ofNullable(classes.get(name.toLowerCase(Locale.ROOT)));
    }
}
