package dev.writeback.model;

/**
 * The Microsoft Entra tenant of a snapshot.
 *
 * @param name its id or a verified domain; {@code ?} while nothing is known of it
 */
public record Tenant(String name) implements Subject {
    /** The tenant of a snapshot that was taken without looking at any. */
    public static final Tenant NOT_EXAMINED = new Tenant("?");

    @Override
    public String key() {
        return "tenant:" + name;
    }

    @Override
    public Kind kind() {
        return Kind.TENANT;
    }
}
