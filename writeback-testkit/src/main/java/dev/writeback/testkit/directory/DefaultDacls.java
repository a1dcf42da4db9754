package dev.writeback.testkit.directory;

import dev.writeback.sd.Sddl;
import dev.writeback.sd.Sid;
import dev.writeback.sd.SidAliases;
import java.util.EnumMap;
import java.util.Map;

/** The descriptors that new objects of one naming context start with. */
final class DefaultDacls {
    private final SidAliases aliases;
    private final Map<ObjectKind, OwnDacl> byKind = new EnumMap<>(ObjectKind.class);
    private final OwnDacl adminSdHolder;

    /** Those of a domain; {@code root} is the SID of the forest's root domain. */
    DefaultDacls(Sid domain, Sid root) {
        this.aliases = SidAliases.ofDomain(domain, root);
        for (ObjectKind kind : ObjectKind.values()) {
            byKind.put(kind, parse(owner(kind) + "D:AI" + DefaultSddl.of(kind)));
        }
        this.adminSdHolder = parse("O:DAG:DAD:PAI" + DefaultSddl.ADMIN_SD_HOLDER);
    }

    private static String owner(ObjectKind kind) {
        return switch (kind) {
            case DOMAIN -> "O:BAG:BA";
            case CONFIGURATION, CROSS_REF_CONTAINER, CROSS_REF, SITES_CONTAINER, SITE, SERVERS_CONTAINER -> "O:EAG:EA";
            case SCHEMA, CLASS_SCHEMA, ATTRIBUTE_SCHEMA -> "O:SAG:SA";
            default -> "O:DAG:DA";
        };
    }

    /** What a new object of this class starts with; the same instance each time. */
    OwnDacl of(ObjectKind kind) {
        OwnDacl known = byKind.get(kind);
        if (known == null) {
            throw new IllegalStateException("no default for " + kind);
        }
        return known;
    }

    /** What AdminSDHolder carries, and every account that it protects. */
    OwnDacl adminSdHolder() {
        return adminSdHolder;
    }

    private OwnDacl parse(String sddl) {
        return OwnDacl.of(Sddl.parse(sddl, aliases));
    }
}
