package dev.writeback.ldap;

import static org.assertj.core.api.Assertions.assertThat;

import dev.writeback.model.Dn;
import dev.writeback.model.Observation;
import dev.writeback.model.Observation.Reason;
import dev.writeback.model.Observation.Unknown;
import dev.writeback.model.UserRecord;
import dev.writeback.port.AccountQuery.Form;
import dev.writeback.port.AccountQuery.Named;
import dev.writeback.port.AccountQuery.Prefix;
import dev.writeback.port.DomainReader;
import dev.writeback.sd.Ace;
import dev.writeback.sd.AceFlags;
import dev.writeback.sd.AceType;
import dev.writeback.sd.Sid;
import dev.writeback.testkit.FakeForest;
import dev.writeback.testkit.Forests;
import dev.writeback.testkit.server.FakeLdapServer;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the account that reads may not list is left out without a word, and must not be taken for absent. */
class HiddenObjectsTest {
    private static final int LIST_CONTENTS = 0x4;

    private final FakeForest forest = Logon.allow(Forests.company());

    @Test
    void a_hidden_member_of_a_protected_group_leaves_open_who_is_protected() {
        Dn secret = forest.organizationalUnit("OU=Secret");
        forest.join(forest.find("Domain Admins"), forest.user("hidden", secret));
        hide(secret);

        assertNotVisible(ask(DomainReader::protectedAccounts), "CN=hidden,OU=Secret");
    }

    @ParameterizedTest
    @ValueSource(strings = {"CN=Builtin", "CN=Users"})
    void hidden_protected_groups_leave_open_who_is_protected(String container) {
        hide(Dn.parse(container + "," + forest.head()));

        assertNotVisible(ask(DomainReader::protectedAccounts), "protected group S-1-5-");
    }

    @Test
    void somebody_from_elsewhere_in_a_protected_group_hides_nothing() {
        forest.join(forest.find("Administrators"), forest.foreignPrincipal(new Sid("S-1-5-21-7-7-7-1105")));
        hide(Dn.parse("CN=ForeignSecurityPrincipals," + forest.head()));

        assertThat(ask(DomainReader::protectedAccounts).known()).isPresent();
    }

    @Test
    void users_of_the_default_container_that_are_hidden_leave_a_gap() {
        hide(forest.usersContainer());

        assertThat(ask(HiddenObjectsTest::gaps))
                .singleElement()
                .satisfies(gap -> assertNotVisible(gap.why(), "CN=Users,DC=corp,DC=example"));
    }

    @Test
    void users_right_below_the_head_that_are_hidden_leave_a_gap() {
        hide(forest.head());

        assertThat(ask(HiddenObjectsTest::gaps))
                .singleElement()
                .satisfies(gap -> assertNotVisible(gap.why(), "users below DC=corp,DC=example are hidden"));
    }

    @Test
    void an_account_that_may_be_hidden_is_not_absent() {
        hide(forest.usersContainer());

        assertNotVisible(ask(domain -> domain.accounts(new Prefix("MSOL_"))), "CN=Users");
        assertNotVisible(ask(domain -> domain.find(new Named(Form.SAM, "nobody"))), "CN=Users");
        assertThat(ask(domain -> domain.accounts(new Named(Form.DN, "CN=nobody,DC=elsewhere,DC=example")))
                        .known())
                .contains(List.of());
    }

    @Test
    void a_computer_that_may_be_hidden_is_not_absent() {
        hide(forest.computersContainer());

        assertNotVisible(ask(domain -> domain.computers(new Prefix(Forests.SYNC_SERVER))), "CN=Computers");
    }

    private void hide(Dn container) {
        Sid reader = forest.sid(forest.find(Forests.READER));
        forest.grant(container, Ace.simple(AceType.DENIED, AceFlags.NONE, LIST_CONTENTS, reader));
    }

    private <T> T ask(Function<DomainReader, T> question) {
        try (FakeLdapServer server = forest.serve();
                LdapForest opened = Logon.open(server)) {
            return question.apply(opened.domain(forest.domain()));
        }
    }

    private static List<UserRecord.Gap> gaps(DomainReader domain) {
        try (Stream<UserRecord> users = domain.users()) {
            return users.filter(UserRecord.Gap.class::isInstance)
                    .map(UserRecord.Gap.class::cast)
                    .toList();
        }
    }

    private static void assertNotVisible(Observation<?> answer, String detail) {
        assertThat(answer).isInstanceOfSatisfying(Unknown.class, unknown -> {
            assertThat(unknown.reason()).isEqualTo(Reason.NOT_VISIBLE);
            assertThat(unknown.detail()).contains(detail);
        });
    }
}
