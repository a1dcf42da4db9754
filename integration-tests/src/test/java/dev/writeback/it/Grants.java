package dev.writeback.it;

import dev.writeback.model.RequiredAce;
import dev.writeback.model.Schema;
import dev.writeback.model.SchemaIds;
import dev.writeback.sd.Sid;
import java.util.Map;

/** The entries of the documented set-up, as text for the referee's own tools. */
final class Grants {
    private static final Schema SCHEMA = new Schema(
            Map.of(),
            new Schema.Attribute(SchemaIds.LOCKOUT_TIME, null),
            new Schema.Attribute(SchemaIds.PWD_LAST_SET, SchemaIds.ACCOUNT_RESTRICTIONS));

    private Grants() {}

    /** Reset Password, Write lockoutTime and Write pwdLastSet for user objects below. */
    static String[] threeRights(Sid trustee) {
        return SCHEMA.rights().onUsers().stream()
                .map(right -> RequiredAce.onDescendants(right, SchemaIds.USER)
                        .to(trustee)
                        .toString())
                .toArray(String[]::new);
    }
}
