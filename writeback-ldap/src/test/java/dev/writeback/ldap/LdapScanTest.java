package dev.writeback.ldap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.writeback.model.Dn;
import dev.writeback.model.DomainRef;
import dev.writeback.model.Observation.Reason;
import dev.writeback.model.SyncedUser;
import dev.writeback.model.UserRecord;
import dev.writeback.port.DomainReader;
import dev.writeback.testkit.FakeForest;
import dev.writeback.testkit.Forests;
import dev.writeback.testkit.server.FakeLdapServer;
import dev.writeback.testkit.server.ServerOptions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class LdapScanTest {
    private static final int MANY = 2_345;

    @Test
    void reads_every_user_once_over_several_pages() {
        FakeForest forest = Logon.allow(Forests.company());
        forest.users("more%05d", MANY, forest.organizationalUnit("OU=Sales,OU=Staff"));

        try (FakeLdapServer server = forest.serve();
                LdapForest opened = Logon.open(server)) {
            List<UserRecord> users = users(opened);

            assertThat(users)
                    .hasSize(MANY + Math.toIntExact(Forests.expected(forest).users()));
            assertThat(users.stream()
                            .map(SyncedUser.class::cast)
                            .map(SyncedUser::id)
                            .distinct()
                            .count())
                    .isEqualTo(users.size());
        }
    }

    @Test
    void a_connection_that_breaks_off_in_the_middle_ends_in_a_gap() {
        FakeForest forest = Logon.allow(Forests.company());
        forest.users("more%05d", MANY, forest.organizationalUnit("OU=Sales,OU=Staff"));

        try (FakeLdapServer server = forest.serve(ServerOptions.defaults().breakingOffAfter(1_500));
                LdapForest opened = Logon.open(server)) {
            List<UserRecord> users = users(opened);

            UserRecord last = users.get(users.size() - 1);
            assertThat(last).isInstanceOfSatisfying(UserRecord.Gap.class, gap -> {
                assertThat(gap.why().reason()).isEqualTo(Reason.UNREACHABLE);
                assertThat(gap.why().detail()).contains("after 1000 users");
            });
            assertThat(users.subList(0, users.size() - 1)).hasSize(1_000).allMatch(SyncedUser.class::isInstance);
        }
    }

    @Test
    void after_the_connection_broke_off_every_question_stays_open() {
        FakeForest forest = Logon.allow(Forests.company());

        try (FakeLdapServer server = forest.serve(ServerOptions.defaults().breakingOffAfter(3));
                LdapForest opened = Logon.open(server)) {
            users(opened);

            DomainReader domain = opened.domain(forest.domain());
            assertThat(domain.headDescriptor().known()).isEmpty();
            assertThat(domain.passwordPolicy().known()).isEmpty();
            assertThat(domain.passwordSettings().known()).isEmpty();
            assertThat(domain.passwordProtection().known()).isEmpty();
            assertThat(domain.containers().known()).isEmpty();
            assertThat(domain.protectedAccounts().known()).isEmpty();
            assertThat(domain.controllers().known()).isEmpty();
            assertThat(opened.schema().known()).isEmpty();
            assertThat(users(opened)).isNotEmpty().allMatch(UserRecord.Gap.class::isInstance);
        }
    }

    @Test
    void a_domain_that_is_not_read_here_is_the_callers_mistake() {
        FakeForest forest = Logon.allow(Forests.company());
        DomainRef other = DomainRef.of(Dn.parse("DC=other,DC=example"));

        try (FakeLdapServer server = forest.serve();
                LdapForest opened = Logon.open(server)) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> opened.domain(other))
                    .withMessageContaining("other.example");
        }
    }

    private static List<UserRecord> users(LdapForest opened) {
        try (Stream<UserRecord> pass = opened.domain(opened.domains().get(0)).users()) {
            return pass.toList();
        }
    }
}
