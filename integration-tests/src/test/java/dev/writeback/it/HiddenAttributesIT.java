package dev.writeback.it;

import static org.assertj.core.api.Assertions.assertThat;

import dev.writeback.Writeback;
import dev.writeback.collect.CollectOptions;
import dev.writeback.ldap.LdapForest;
import dev.writeback.model.Fact;
import dev.writeback.model.Facts;
import dev.writeback.model.Observation;
import dev.writeback.model.Observation.Reason;
import dev.writeback.model.Observation.Unknown;
import dev.writeback.model.Snapshot;
import dev.writeback.model.Subject;
import dev.writeback.model.SyncedUser;
import dev.writeback.model.WritebackPath;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What a real directory hides from an account is unknown, with the permission that would show it; never absent. */
@ExtendWith(RefereeExtension.class)
class HiddenAttributesIT {
    private static final String HEAD = "DC=corp,DC=example";
    private static final String SERVER =
            "CN=DC1,CN=Servers,CN=Default-First-Site-Name,CN=Sites,CN=Configuration," + HEAD;
    private static final String ACCOUNT_RESTRICTIONS = "4c164200-20c0-11d0-a768-00aa006e0529";
    private static final String DOMAIN_PASSWORD = "c7407360-20bf-11d0-a768-00aa006e0529";
    private static final String ADMIN_COUNT = "bf967918-0de6-11d0-a285-00aa003049e2";
    private static final String MEMBER = "bf9679c0-0de6-11d0-a285-00aa003049e2";

    @Test
    void each_fact_names_the_permission_that_it_takes(Referee dc) {
        String reader = dc.company("readerSid");
        String connector = dc.company("connectorDn");
        dc.acl("grant", connector, "(OD;;RP;" + ACCOUNT_RESTRICTIONS + ";;" + reader + ")");
        dc.acl("grant", HEAD, "(OD;;RP;" + DOMAIN_PASSWORD + ";;" + reader + ")");
        dc.acl("grant", "CN=Server,CN=System," + HEAD, "(D;;RC;;;" + reader + ")");
        dc.acl("grant", "CN=Account Operators,CN=Builtin," + HEAD, "(OD;;RP;" + MEMBER + ";;" + reader + ")");
        dc.acl("grant", SERVER, "(D;;RP;;;" + reader + ")");
        String blocked = dc.all("blockedUsers").get(0).toString();
        dc.acl("grant", blocked, "(OD;;RP;" + ADMIN_COUNT + ";;" + reader + ")");

        try (LdapForest forest = dc.open("reader")) {
            Snapshot seen = Writeback.collect(forest, CollectOptions.defaults());
            WritebackPath path = seen.observe(Facts.PATHS, seen.domains().get(0))
                    .known()
                    .orElseThrow()
                    .get(0);

            assertHidden(seen, Facts.ENABLED, path, "Read userAccountControl");
            assertHidden(seen, Facts.LOCKED, path, "Read msDS-User-Account-Control-Computed");
            assertHidden(seen, Facts.ACCOUNT_EXPIRY, path, "Read accountExpires");
            assertHidden(seen, Facts.PASSWORD_EXPIRY, path, "Read msDS-UserPasswordExpiryTimeComputed");
            assertHidden(seen, Facts.PASSWORD_POLICY, path.domain(), "Read domain password");
            assertHidden(seen, Facts.PASSWORD_SETTINGS, path.domain(), "CN=Password Settings Container");
            assertHidden(seen, Facts.SAM_SERVER, path.domain(), "Read permissions");
            assertHidden(seen, Facts.PROTECTED, path.domain(), "Read member");
            assertHidden(seen, Facts.CONTROLLERS, path.domain(), "Read dNSHostName");
            try (Stream<SyncedUser> users = seen.users().map(SyncedUser.class::cast)) {
                SyncedUser user = users.filter(each -> each.dn().toString().equals(blocked))
                        .findFirst()
                        .orElseThrow();
                assertThat(user.hidden()).contains("admincount");
            }
        }
    }

    private static void assertHidden(Snapshot seen, Fact<?> fact, Subject subject, String permission) {
        Observation<?> answer = seen.observe(fact, subject);
        assertThat(answer).as(fact.id()).isInstanceOfSatisfying(Unknown.class, unknown -> {
            assertThat(unknown.reason()).isEqualTo(Reason.NOT_VISIBLE);
            assertThat(unknown.detail()).contains(permission);
        });
    }
}
