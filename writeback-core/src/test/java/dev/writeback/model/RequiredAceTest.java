package dev.writeback.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.writeback.sd.Sid;
import dev.writeback.testing.SmallForest;
import org.junit.jupiter.api.Test;

/** The entries that Microsoft's own steps and cmdlets write. */
class RequiredAceTest {
    private static final Sid TRUSTEE = new Sid("S-1-5-21-1-2-3-1105");
    private static final WritebackRights RIGHTS = SmallForest.schema().rights();

    @Test
    void reset_password_is_granted_on_descendant_users() {
        assertThat(RequiredAce.onDescendants(RIGHTS.resetPassword(), SchemaIds.USER)
                        .to(TRUSTEE))
                .hasToString("(OA;CIIO;CR;00299570-246d-11d0-a768-00aa006e0529;"
                        + "bf967aba-0de6-11d0-a285-00aa003049e2;S-1-5-21-1-2-3-1105)");
    }

    @Test
    void writing_lockout_time_is_granted_on_descendant_users() {
        assertThat(RequiredAce.onDescendants(RIGHTS.writeLockoutTime(), SchemaIds.USER)
                        .to(TRUSTEE))
                .hasToString("(OA;CIIO;WP;28630ebf-41d5-11d1-a9c1-0000f80367c1;"
                        + "bf967aba-0de6-11d0-a285-00aa003049e2;S-1-5-21-1-2-3-1105)");
    }

    @Test
    void writing_pwd_last_set_is_granted_for_the_attribute_alone() {
        assertThat(RequiredAce.onDescendants(RIGHTS.writePwdLastSet(), SchemaIds.INET_ORG_PERSON)
                        .to(TRUSTEE))
                .hasToString("(OA;CIIO;WP;bf967a0a-0de6-11d0-a285-00aa003049e2;"
                        + "4828cc14-1437-45bc-9b07-ad6f015e5f28;S-1-5-21-1-2-3-1105)");
    }

    @Test
    void unexpire_password_is_granted_on_the_head_alone() {
        assertThat(RequiredAce.onObject(WritebackRights.UNEXPIRE_PASSWORD).to(TRUSTEE))
                .hasToString("(OA;;CR;ccc2dc7d-a6ad-4a7a-8846-c04e3cc53501;;S-1-5-21-1-2-3-1105)");
    }
}
