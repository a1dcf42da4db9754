package dev.writeback.testkit.directory;

import dev.writeback.sd.Guid;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An attribute of the fake schema.
 *
 * @param name its lDAPDisplayName
 * @param schemaName common name of its schema object
 * @param id its schemaIDGUID
 * @param propertySet its attributeSecurityGUID; null: it belongs to no property set
 */
public record SchemaAttribute(
        String name, String schemaName, Guid id, @Nullable Guid propertySet) {
    private static final Guid ACCOUNT_RESTRICTIONS = Guid.parse("4c164200-20c0-11d0-a768-00aa006e0529");
    private static final Guid MEMBERSHIP = Guid.parse("bc0ac240-79a9-11d0-9020-00c04fc2d4cf");

    /** The attributes that the fake schema lists: a few more than anybody asks for (MS-ADA1, MS-ADA3). */
    public static final List<SchemaAttribute> ALL = List.of(
            of("lockoutTime", "Lockout-Time", "28630ebf-41d5-11d1-a9c1-0000f80367c1", null),
            of("pwdLastSet", "Pwd-Last-Set", "bf967a0a-0de6-11d0-a285-00aa003049e2", ACCOUNT_RESTRICTIONS),
            of(
                    "userAccountControl",
                    "User-Account-Control",
                    "bf967a68-0de6-11d0-a285-00aa003049e2",
                    ACCOUNT_RESTRICTIONS),
            of("unicodePwd", "Unicode-Pwd", "bf9679e1-0de6-11d0-a285-00aa003049e2", null),
            of("member", "Member", "bf9679c0-0de6-11d0-a285-00aa003049e2", MEMBERSHIP));

    private static SchemaAttribute of(String name, String schemaName, String id, @Nullable Guid propertySet) {
        return new SchemaAttribute(name, schemaName, Guid.parse(id), propertySet);
    }
}
