package dev.writeback.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.writeback.model.ConnectorAccount;
import dev.writeback.port.AccountQuery;
import dev.writeback.port.AccountQuery.Form;
import dev.writeback.port.AccountQuery.Identified;
import dev.writeback.port.AccountQuery.Named;
import dev.writeback.port.AccountQuery.Prefix;
import dev.writeback.sd.Sid;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** What a domain is asked about accounts by name or identity. */
abstract class AccountQuestions extends ControllerQuestions {
    AccountQuestions() {}

    @Test
    void finds_the_connector_account_by_the_start_of_its_name() {
        for (String prefix : List.of("MSOL_", "msol_")) {
            List<ConnectorAccount> found = accounts(new Prefix(prefix));

            assertThat(found).hasSize(1);
            ConnectorAccount account = found.get(0);
            assertThat(account.sid()).isEqualTo(expected().connector());
            assertThat(account.dn()).isEqualTo(expected().connectorDn());
            assertThat(account.samAccountName()).isEqualTo(expected().connectorName());
            assertThat(account.objectClass()).isEqualTo("user");
            assertThat(account.description().orElse("")).startsWith("Account created by Microsoft");
            assertThat(account.hosts()).isEmpty();
        }
    }

    @Test
    void gives_an_account_the_groups_of_a_network_logon() {
        Set<Sid> groups = accounts(new Prefix("MSOL_")).get(0).groupSids();

        Sid domainUsers = expected().connector().parent().orElseThrow().child(513);
        assertThat(groups)
                .contains(domainUsers, Sid.EVERYONE, Sid.AUTHENTICATED_USERS, new Sid("S-1-5-32-545"))
                .doesNotContain(expected().connector(), new Sid("S-1-5-32-544"));
        assertThat(groups.contains(Sid.PRE_WINDOWS_2000_ACCESS))
                .isEqualTo(expected().preWindows2000Access());
    }

    @Test
    void finds_accounts_by_each_form_of_a_name_in_any_letter_case() {
        String dn = expected().connectorDn().toString();
        String sam = expected().connectorName();
        String upn = expected().namedUserUpn();

        for (Function<String, String> spelling : spellings()) {
            assertThat(sids(new Named(Form.DN, spelling.apply(dn))))
                    .containsExactly(expected().connector());
            assertThat(sids(new Named(Form.SAM, spelling.apply(sam))))
                    .containsExactly(expected().connector());
            assertThat(sids(new Named(Form.UPN, spelling.apply(upn))))
                    .containsExactly(expected().namedUser());
        }
    }

    @Test
    void finds_accounts_by_the_domain_and_their_name() {
        String sam = expected().connectorName();
        String dns = expected().domain().dnsName();
        String netbios = dns.substring(0, dns.indexOf('.'));

        for (Function<String, String> spelling : spellings()) {
            assertThat(sids(new Named(Form.NT4, spelling.apply(netbios + "\\" + sam))))
                    .containsExactly(expected().connector());
            assertThat(sids(new Named(Form.NT4, spelling.apply(dns + "\\" + sam))))
                    .containsExactly(expected().connector());
        }
        assertThat(sids(new Named(Form.NT4, "ELSEWHERE\\" + sam))).isEmpty();
    }

    @Test
    void finds_accounts_by_their_sids() {
        Sid nobody = expected().connector().parent().orElseThrow().child(999_999);

        assertThat(sids(new Identified(Set.of(expected().connector(), expected().namedUser(), nobody, Sid.EVERYONE))))
                .containsExactlyInAnyOrder(expected().connector(), expected().namedUser());
        assertThat(sids(new Identified(Set.of(nobody)))).isEmpty();
        assertThat(sids(new Identified(Set.of(new Sid("S-1-5-32-544"))))).isEmpty(); // a group
    }

    @Test
    void finds_an_account_without_a_upn_by_the_implicit_one() {
        String implicit = expected().connectorName() + "@" + expected().domain().dnsName();

        assertThat(sids(new Named(Form.UPN, implicit)))
                .containsExactly(expected().connector());
        assertThat(sids(new Named(Form.UPN, expected().connectorName() + "@other.example")))
                .isEmpty();
    }

    private static List<Function<String, String>> spellings() {
        return List.of(
                Function.identity(), text -> text.toLowerCase(Locale.ROOT), text -> text.toUpperCase(Locale.ROOT));
    }

    @Test
    void answers_an_empty_list_when_no_account_matches() {
        assertThat(accounts(new Prefix("NOBODY_"))).isEmpty();
        assertThat(accounts(new Named(Form.SAM, "nobody"))).isEmpty();
        assertThat(accounts(new Named(Form.UPN, "nobody@corp.example"))).isEmpty();
        assertThat(accounts(
                        new Named(Form.DN, "CN=nobody," + expected().domain().head())))
                .isEmpty();
        assertThat(accounts(new Named(Form.DN, "CN=nobody,DC=elsewhere,DC=example")))
                .isEmpty();
    }

    @Test
    void takes_every_character_of_a_name_as_it_stands() {
        assertThat(accounts(new Prefix("MSOL*"))).isEmpty();
        assertThat(accounts(new Named(Form.SAM, "MSOL_*"))).isEmpty();
        assertThat(accounts(new Named(Form.SAM, "x)(objectClass=*"))).isEmpty();
        assertThat(accounts(new Named(Form.SAM, "back\\slash"))).isEmpty();
    }

    private List<ConnectorAccount> accounts(AccountQuery query) {
        return known(domain().accounts(query));
    }

    private List<Sid> sids(AccountQuery query) {
        return accounts(query).stream().map(ConnectorAccount::sid).toList();
    }
}
