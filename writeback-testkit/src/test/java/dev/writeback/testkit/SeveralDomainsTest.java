package dev.writeback.testkit;

import static dev.writeback.check.Scope.DIRECTORY;
import static dev.writeback.testkit.assertions.WritebackAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.writeback.Writeback;
import dev.writeback.check.CheckReport;
import dev.writeback.collect.CollectOptions;
import dev.writeback.model.AccountState;
import dev.writeback.model.Dn;
import dev.writeback.model.DomainRef;
import dev.writeback.model.Observation.Reason;
import dev.writeback.model.Observation.Unknown;
import dev.writeback.model.UserRecord;
import dev.writeback.port.AccountQuery;
import dev.writeback.port.DomainReader;
import dev.writeback.sd.Sid;
import dev.writeback.testkit.directory.GroupScope;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SeveralDomainsTest {
    private final FakeForest forest = FakeForest.of("corp.example");
    private final FakeDomain emea = forest.childDomain("emea.corp.example");

    @Test
    void each_domain_has_names_and_sids_of_its_own() {
        FakeDomain sister = forest.domainTree("Sister.example");
        FakeDomain paris = forest.childDomain("paris.emea.corp.example");

        assertThat(emea.head()).hasToString("DC=emea,DC=corp,DC=example");
        assertThat(forest.reader().domains())
                .containsExactly(forest.domain(), emea.domain(), sister.domain(), paris.domain());
        assertThat(Stream.of(forest.sid(), emea.sid(), sister.sid(), paris.sid())
                        .distinct())
                .hasSize(4);
        assertThat(emea.sid(emea.find("Administrator")))
                .isEqualTo(emea.sid().child(500))
                .isNotEqualTo(forest.sid(forest.find("Administrator")));
    }

    @Test
    void refuses_names_that_do_not_fit() {
        assertThatIllegalArgumentException().isThrownBy(() -> forest.childDomain("other.example"));
        assertThatIllegalArgumentException().isThrownBy(() -> forest.childDomain("a.b.corp.example"));
        assertThatIllegalArgumentException().isThrownBy(() -> forest.childDomain("emea.corp.example"));
        assertThatIllegalArgumentException().isThrownBy(() -> forest.domainTree("x.corp.example"));
        assertThatIllegalArgumentException().isThrownBy(() -> forest.further("corp.example"));
    }

    @Test
    void the_groups_of_the_forest_stand_in_the_root_and_rule_everywhere() {
        for (String name : List.of("Enterprise Admins", "Schema Admins", "Enterprise Key Admins")) {
            assertThat(forest.find(name)).isNotNull();
            assertThatIllegalArgumentException().isThrownBy(() -> emea.find(name));
        }
        Sid administrators = new Sid("S-1-5-32-544");

        assertThat(groups(emea.domain(), "Administrator", forest)).contains(administrators);
        assertThat(emea.descriptor(emea.head()).toString())
                .contains(forest.sid().child(519).value());
    }

    @Test
    void local_groups_count_in_their_own_domain_alone() {
        Dn alice = forest.user("alice", forest.usersContainer());
        Dn universal = forest.group("universal", GroupScope.UNIVERSAL, forest.usersContainer(), alice);
        Dn global = forest.group("global", GroupScope.GLOBAL, forest.usersContainer(), alice);
        Dn here = forest.group("here", GroupScope.DOMAIN_LOCAL, forest.usersContainer(), alice, universal);
        Dn there = emea.group("there", GroupScope.DOMAIN_LOCAL, emea.usersContainer(), global);
        Dn nested = emea.group("nested", GroupScope.DOMAIN_LOCAL, emea.usersContainer(), there);

        assertThat(groups(forest.domain(), "alice", forest))
                .contains(forest.sid(universal), forest.sid(global), forest.sid(here))
                .doesNotContain(emea.sid(there));
        assertThat(groups(emea.domain(), "alice", forest))
                .contains(forest.sid(universal), forest.sid(global), emea.sid(there), emea.sid(nested))
                .doesNotContain(forest.sid(here));
    }

    @Test
    void a_mere_mailing_list_grants_nothing() {
        Dn alice = forest.user("alice", forest.usersContainer());
        Dn list = forest.group("list", forest.usersContainer(), alice);
        Dn outer = forest.group("outer", forest.usersContainer(), list);
        forest.attribute(list, "groupType", "2");

        assertThat(groups(forest.domain(), "alice", forest)).doesNotContain(forest.sid(list), forest.sid(outer));
    }

    @Test
    void a_right_that_is_missing_in_one_domain_is_found_there() {
        FakeForest both = TwoDomains.healthy();
        assertThat(check(both)).isReady(DIRECTORY);
        FakeDomain child = both.further(TwoDomains.CHILD);
        Sid connector = both.sid(both.find(Forests.CONNECTOR));

        child.revoke(child.head(), Forests.writebackAces(both, connector));

        assertThat(check(both)).isNotReady(DIRECTORY);
        assertThat(check(both).findings())
                .filteredOn(finding -> finding.validator().toString().equals("WB-PER-001"))
                .isNotEmpty()
                .allMatch(finding -> finding.toString().contains("emea"));
    }

    @Test
    void a_right_may_come_through_a_group_of_the_other_domain() {
        FakeForest both = TwoDomains.healthy();
        FakeDomain child = both.further(TwoDomains.CHILD);
        Sid connector = both.sid(both.find(Forests.CONNECTOR));
        child.revoke(child.head(), Forests.writebackAces(both, connector));

        child.grant(child.head(), Forests.writebackAces(both, child.sid(child.find("Sync Local"))));

        assertThat(check(both)).isReady(DIRECTORY);
    }

    @Test
    void a_domain_that_cannot_be_reached_answers_nothing_and_the_others_go_on() {
        emea.user("bob", emea.usersContainer());
        emea.unreachable();
        DomainReader silent = forest.reader().domain(emea.domain());

        Stream.of(
                        silent.headDescriptor(),
                        silent.samServer(),
                        silent.preWindows2000(),
                        silent.passwordPolicy(),
                        silent.passwordSettings(),
                        silent.passwordProtection(),
                        silent.containers(),
                        silent.protectedAccounts(),
                        silent.controllers(),
                        silent.accounts(AccountQuery.parse("bob")),
                        silent.computers(AccountQuery.parse("bob")),
                        silent.accountState(emea.find("bob")).enabled())
                .forEach(answer -> assertThat(answer)
                        .isInstanceOfSatisfying(
                                Unknown.class,
                                unknown -> assertThat(unknown.reason()).isEqualTo(Reason.UNREACHABLE)));
        assertThat(silent.users()).singleElement().isInstanceOf(UserRecord.Gap.class);
        DomainReader root = forest.reader().domain(forest.domain());
        assertThat(root.headDescriptor().known()).isPresent();
        assertThat(root.users()).noneMatch(UserRecord.Gap.class::isInstance);
    }

    @Test
    void a_fault_may_concern_one_domain() {
        emea.failing(new Fault.NoAnswer(Fault.Question.POLICY, Reason.TIMED_OUT));

        assertThat(forest.reader().domain(emea.domain()).passwordPolicy().known())
                .isEmpty();
        assertThat(forest.reader().domain(forest.domain()).passwordPolicy().known())
                .isPresent();
    }

    @Test
    void an_account_of_one_domain_reads_the_other_by_the_rights_that_it_has_there() {
        emea.connector("MSOL_0a1b2c3d4e5f");
        Dn secret = forest.organizationalUnit("OU=Secret");
        forest.protect(forest.user("carol", secret));

        DomainReader reader = emea.reader("MSOL_0a1b2c3d4e5f").domain(forest.domain());
        AccountState carol = reader.accountState(forest.find("carol"));

        assertThat(carol.enabled().known()).isEmpty();
        assertThat(reader.accountState(forest.find("Guest")).enabled().known()).contains(false);
    }

    private static Iterable<Sid> groups(DomainRef at, String sam, FakeForest forest) {
        DomainReader home = forest.reader().domain(forest.domain());
        var account =
                home.accounts(AccountQuery.parse(sam)).known().orElseThrow().get(0);
        return forest.reader()
                .domain(at)
                .visiting(account)
                .known()
                .orElseThrow()
                .groupSids();
    }

    private static CheckReport check(FakeForest forest) {
        return Writeback.check(Writeback.collect(forest.reader(), CollectOptions.defaults()));
    }
}
