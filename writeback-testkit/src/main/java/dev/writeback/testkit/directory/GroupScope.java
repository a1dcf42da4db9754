package dev.writeback.testkit.directory;

/** Where a group counts. */
public enum GroupScope {
    /** Everywhere; its members are of its own domain. */
    GLOBAL(0x2),
    /** In its own domain; its members may be of any domain. */
    DOMAIN_LOCAL(0x4),
    /** Everywhere; its members may be of any domain. */
    UNIVERSAL(0x8);

    private static final int SECURITY = 0x8000_0000;
    private static final int BUILTIN = 0x1;

    private final int bit;

    GroupScope(int bit) {
        this.bit = bit;
    }

    /** The groupType of a security group. */
    public String type() {
        return String.valueOf(SECURITY | bit);
    }

    /** The groupType of a BUILTIN group. */
    static String builtin() {
        return String.valueOf(SECURITY | BUILTIN | DOMAIN_LOCAL.bit);
    }

    /** Whether the group counts in its own domain alone. */
    public static boolean local(Node group) {
        return has(group, DOMAIN_LOCAL.bit);
    }

    /** Whether the group is universal. */
    public static boolean universal(Node group) {
        return has(group, UNIVERSAL.bit);
    }

    /** Whether access can be granted to the group; others are mere mailing lists. */
    public static boolean security(Node group) {
        return has(group, SECURITY);
    }

    private static boolean has(Node group, int bit) {
        return (group.integer("groupType").orElse(0) & bit) != 0;
    }
}
