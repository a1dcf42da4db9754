package dev.writeback.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.writeback.model.AccountState;
import dev.writeback.model.Computer;
import dev.writeback.model.ConnectorAccount;
import dev.writeback.model.Dn;
import dev.writeback.port.AccountQuery;
import dev.writeback.port.AccountQuery.Form;
import dev.writeback.port.AccountQuery.Identified;
import dev.writeback.port.AccountQuery.Named;
import dev.writeback.port.AccountQuery.Prefix;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What a domain is asked about the state of accounts, about accounts that come by, and about computers. */
abstract class StateQuestions extends AccountQuestions {
    StateQuestions() {}

    @Test
    void tells_what_may_keep_the_connector_account_from_logging_on() {
        AccountState state = domain().accountState(expected().connectorDn());

        assertThat(known(state.enabled())).isTrue();
        assertThat(known(state.locked())).isFalse();
        assertThat(known(state.validUntil())).isEmpty();
        assertThat(known(state.passwordValidUntil())).isEmpty();
        assertThat(state.lastLogon().known()).isPresent();
    }

    @Test
    void tells_that_an_account_is_disabled() {
        AccountState state = domain().accountState(expected().disabledUser());

        assertThat(known(state.enabled())).isFalse();
        assertThat(known(state.locked())).isFalse();
    }

    @Test
    void knows_no_state_of_an_account_that_is_not_there() {
        Dn nobody = Dn.parse("CN=nobody," + expected().domain().head());
        AccountState state = domain().accountState(nobody);

        Stream.of(state.enabled(), state.locked(), state.validUntil(), state.passwordValidUntil(), state.lastLogon())
                .forEach(ContractBase::assertNotVisible);
    }

    @Test
    void gives_an_account_of_the_domain_itself_the_same_groups_as_a_visitor() {
        ConnectorAccount account = known(domain().accounts(new Prefix("MSOL_"))).get(0);

        assertThat(known(domain().visiting(account))).isEqualTo(account);
    }

    @Test
    void finds_a_computer_by_each_form_of_its_name_and_by_its_sid() {
        String sam = expected().computerName() + "$";
        Computer computer = one(new Named(Form.SAM, sam));

        assertThat(computer.dn()).isEqualTo(expected().computer());
        assertThat(computer.name()).isEqualTo(expected().computerName());
        assertThat(computer.enabled()).isTrue();
        assertThat(computer.domainController()).isFalse();
        assertThat(computer.operatingSystem()).isEqualTo(expected().operatingSystem());
        assertThat(computer.operatingSystemVersion()).isEqualTo(expected().operatingSystemVersion());
        assertThat(one(new Named(Form.SAM, sam.toLowerCase(Locale.ROOT)))).isEqualTo(computer);
        assertThat(one(new Named(Form.DN, expected().computer().toString()))).isEqualTo(computer);
        assertThat(one(new Identified(Set.of(computer.sid(), expected().connector()))))
                .isEqualTo(computer);
    }

    private Computer one(AccountQuery query) {
        List<Computer> found = known(domain().computers(query));
        assertThat(found).hasSize(1);
        return found.get(0);
    }

    @Test
    void finds_no_computer_where_there_is_none() {
        assertThat(known(domain().computers(new Named(Form.SAM, "NOBODY$")))).isEmpty();
        assertThat(known(domain().computers(new Named(Form.SAM, expected().connectorName()))))
                .isEmpty();
    }

    @Test
    void tells_domain_controllers_from_other_computers() {
        String host = expected().controllers().keySet().iterator().next();
        String name = host.substring(0, host.indexOf('.')) + "$";

        List<Computer> found = known(domain().computers(new Named(Form.SAM, name)));

        assertThat(found).hasSize(1).allMatch(Computer::domainController);
    }
}
