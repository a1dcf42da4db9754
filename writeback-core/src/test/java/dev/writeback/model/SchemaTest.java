package dev.writeback.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.writeback.access.AccessCheck;
import dev.writeback.access.AccessDecision.Answer;
import dev.writeback.access.Right;
import dev.writeback.access.Target;
import dev.writeback.access.Token;
import dev.writeback.sd.Guid;
import dev.writeback.sd.Sddl;
import dev.writeback.sd.Sid;
import dev.writeback.sd.SidAliases;
import dev.writeback.testing.Grants;
import dev.writeback.testing.SmallForest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SchemaTest {
    @Test
    void classes_are_found_in_any_letter_case() {
        Schema schema = SmallForest.schema();

        assertThat(schema.classId("inetorgperson")).contains(SchemaIds.INET_ORG_PERSON);
        assertThat(schema.classId("INETORGPERSON")).isEqualTo(schema.classId("inetOrgPerson"));
        assertThat(schema.classId("computer")).isEmpty();
    }

    @Test
    void the_rights_are_those_that_microsoft_documents() {
        WritebackRights rights = SmallForest.schema().rights();

        assertThat(rights.onUsers())
                .extracting(Right::name)
                .containsExactly("Reset Password", "Write lockoutTime", "Write pwdLastSet");
        assertThat(rights.resetPassword()).isEqualTo(new Right("Reset Password", 0x100, guid(Grants.RESET), null));
        assertThat(rights.writeLockoutTime())
                .isEqualTo(new Right("Write lockoutTime", 0x20, guid(Grants.LOCKOUT_TIME), null));
        assertThat(rights.writePwdLastSet())
                .isEqualTo(new Right(
                        "Write pwdLastSet", 0x20, guid(Grants.PWD_LAST_SET), guid(Grants.ACCOUNT_RESTRICTIONS)));
        assertThat(WritebackRights.UNEXPIRE_PASSWORD)
                .isEqualTo(new Right("Unexpire Password", 0x100, guid(Grants.UNEXPIRE), null));
    }

    @Test
    void property_sets_are_those_of_the_forest_and_not_those_of_the_documents() {
        Schema.Attribute moved = new Schema.Attribute(guid(Grants.LOCKOUT_TIME), guid(Grants.ACCOUNT_RESTRICTIONS));
        Schema.Attribute alone = new Schema.Attribute(guid(Grants.PWD_LAST_SET), null);
        WritebackRights rights = new Schema(Map.of(), moved, alone).rights();

        String dacl = "D:(OA;;WP;" + Grants.ACCOUNT_RESTRICTIONS + ";;WD)";

        assertThat(decide(dacl, rights.writeLockoutTime())).isEqualTo(Answer.ALLOW);
        assertThat(decide(dacl, rights.writePwdLastSet())).isEqualTo(Answer.DENY);
    }

    private static Answer decide(String dacl, Right right) {
        Token token = Token.of(Sid.EVERYONE, List.of());
        Target target = new Target(null, guid(Grants.USER));
        return AccessCheck.decide(Sddl.parse(dacl, SidAliases.wellKnown()), token, right, target)
                .answer();
    }

    private static Guid guid(String text) {
        return Guid.parse(text);
    }
}
