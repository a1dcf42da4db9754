package dev.writeback.testkit.contract;

import static dev.writeback.testkit.contract.ContractBase.known;
import static org.assertj.core.api.Assertions.assertThat;

import dev.writeback.model.ConnectorAccount;
import dev.writeback.model.DomainController;
import dev.writeback.model.Forest;
import dev.writeback.model.SyncedUser;
import dev.writeback.port.AccountQuery;
import dev.writeback.port.AccountQuery.Form;
import dev.writeback.port.AccountQuery.Named;
import dev.writeback.port.DirectoryReader;
import dev.writeback.port.DomainReader;
import dev.writeback.sd.Sid;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * Holds a {@link DirectoryReader} to what the port says about several domains, on a forest of two.
 *
 * <p>A subclass supplies the reader, and closes what it opened. Nothing here changes the directory.
 */
public abstract class SecondDomainContract {
    /** For subclasses. */
    protected SecondDomainContract() {}

    /** A reader of the forest that may see what an ordinary account sees. */
    protected abstract DirectoryReader reader();

    /** What the forest holds. */
    protected abstract ExpectedSecondDomain expected();

    @Test
    void lists_the_domains_the_root_first() {
        assertThat(reader().forest()).isEqualTo(new Forest(expected().root().dnsName()));
        assertThat(reader().domains())
                .containsExactly(expected().root(), expected().domain());
    }

    @Test
    void reads_each_domain_by_itself() {
        DomainReader root = reader().domain(expected().root());
        DomainReader other = reader().domain(expected().domain());

        assertThat(known(other.headDescriptor())).isNotEqualTo(known(root.headDescriptor()));
        assertThat(known(other.containers()).all())
                .isNotEmpty()
                .allMatch(each -> each.dn().within(expected().domain().head()));
        assertThat(known(root.containers()).all())
                .noneMatch(each -> each.dn().within(expected().domain().head()));
        assertThat(known(other.samServer()).owner()).isPresent();
        assertThat(known(other.passwordPolicy())).isEqualTo(known(root.passwordPolicy()));
    }

    @Test
    void streams_the_users_of_each_domain_by_themselves() {
        List<SyncedUser> users = UserQuestions.users(reader().domain(expected().domain()));
        List<SyncedUser> others = UserQuestions.users(reader().domain(expected().root()));

        assertThat(users)
                .hasSize(Math.toIntExact(expected().users()))
                .allMatch(user -> user.domain().equals(expected().domain()));
        assertThat(others).allMatch(user -> user.domain().equals(expected().root()));
        assertThat(others)
                .extracting(SyncedUser::id)
                .doesNotContainAnyElementsOf(users.stream().map(SyncedUser::id).toList());
    }

    @Test
    void finds_an_account_in_its_own_domain_alone() {
        Named connector = new Named(Form.SAM, expected().connectorName());
        Named user = new Named(Form.SAM, expected().user());
        Named withDomain = new Named(
                Form.UPN, expected().user() + "@" + expected().domain().dnsName());

        assertThat(accounts(true, connector)).hasSize(1);
        assertThat(accounts(false, connector)).isEmpty();
        assertThat(accounts(true, user)).isEmpty();
        assertThat(accounts(false, user)).hasSize(1);
        assertThat(accounts(false, withDomain)).hasSize(1);
        assertThat(accounts(true, withDomain)).isEmpty();
    }

    @Test
    void gives_a_visitor_the_groups_that_count_there() {
        ConnectorAccount home =
                accounts(true, new Named(Form.SAM, expected().connectorName())).get(0);
        DomainReader other = reader().domain(expected().domain());

        ConnectorAccount away = known(other.visiting(home));

        assertThat(home.groupSids())
                .contains(expected().everywhere(), expected().inRootAlone())
                .doesNotContain(expected().inDomainAlone());
        assertThat(away.groupSids())
                .contains(expected().everywhere(), expected().inDomainAlone())
                .contains(home.sid().parent().orElseThrow().child(513), Sid.AUTHENTICATED_USERS)
                .contains(new Sid("S-1-5-32-545"), Sid.PRE_WINDOWS_2000_ACCESS)
                .doesNotContain(expected().inRootAlone());
        assertThat(away.sid()).isEqualTo(home.sid());
        assertThat(away.dn()).isEqualTo(home.dn());
    }

    @Test
    void enterprise_administrators_are_protected_in_the_domain_in_which_they_stand() {
        Set<Sid> guarded =
                known(reader().domain(expected().domain()).protectedAccounts()).sids();
        Set<Sid> inRoot =
                known(reader().domain(expected().root()).protectedAccounts()).sids();

        assertThat(guarded).contains(expected().enterpriseAdministrator());
        assertThat(inRoot).doesNotContain(expected().enterpriseAdministrator());
        assertThat(guarded).doesNotContainAnyElementsOf(inRoot);
    }

    @Test
    void lists_the_controllers_of_each_domain() {
        var controllers = known(reader().domain(expected().domain()).controllers()).stream()
                .collect(Collectors.toMap(DomainController::dnsName, DomainController::writable));

        assertThat(controllers).containsExactlyInAnyOrderEntriesOf(expected().controllers());
        assertThat(known(reader().domain(expected().root()).controllers()))
                .isNotEmpty()
                .noneMatch(each -> expected().controllers().containsKey(each.dnsName()));
    }

    private List<ConnectorAccount> accounts(boolean inRoot, AccountQuery query) {
        return known(reader().domain(inRoot ? expected().root() : expected().domain())
                .accounts(query));
    }
}
