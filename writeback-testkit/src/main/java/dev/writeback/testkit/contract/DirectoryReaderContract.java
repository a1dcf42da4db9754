package dev.writeback.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.writeback.model.ConnectorAccount;
import dev.writeback.model.Container;
import dev.writeback.model.Containers;
import dev.writeback.model.Dn;
import dev.writeback.model.Forest;
import dev.writeback.model.Observation;
import dev.writeback.model.Observation.Reason;
import dev.writeback.model.Observation.Unknown;
import dev.writeback.model.Schema;
import dev.writeback.model.SchemaIds;
import dev.writeback.model.SyncedUser;
import dev.writeback.model.UserRecord;
import dev.writeback.model.WritebackRights;
import dev.writeback.port.AccountQuery;
import dev.writeback.port.AccountQuery.Form;
import dev.writeback.port.AccountQuery.Named;
import dev.writeback.port.AccountQuery.Prefix;
import dev.writeback.port.DirectoryReader;
import dev.writeback.sd.Guid;
import dev.writeback.sd.SecurityDescriptor;
import dev.writeback.sd.Sid;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Holds a {@link DirectoryReader} to what the port says, on a directory of which is known what it holds.
 *
 * <p>A subclass supplies the readers, and closes what it opened. Nothing here changes the directory.
 */
public abstract class DirectoryReaderContract {
    /** For subclasses. */
    protected DirectoryReaderContract() {}

    /** A reader that may see all that the checks need. */
    protected abstract DirectoryReader reader();

    /** A reader of the same directory that sees no descriptor of the head, of containers and of users. */
    protected abstract DirectoryReader blindReader();

    /** What the directory holds. */
    protected abstract Expected expected();

    @Test
    void names_the_forest_and_its_domain() {
        assertThat(reader().forest()).isEqualTo(new Forest(expected().domain().dnsName()));
        assertThat(reader().domains()).containsExactly(expected().domain());
        assertThat(reader().domains().get(0).head())
                .isEqualTo(expected().domain().head());
        assertThat(reader().source().place()).isNotBlank();
    }

    @Test
    void reads_the_identifiers_of_the_schema() {
        Schema schema = known(reader().schema());

        assertThat(schema.classId("user")).contains(SchemaIds.USER);
        assertThat(schema.classId("inetOrgPerson")).contains(SchemaIds.INET_ORG_PERSON);
        assertThat(schema.classId("domainDNS")).contains(Guid.parse("19195a5b-6da0-11d0-afd3-00c04fd930c9"));
        WritebackRights rights = schema.rights();
        assertThat(rights.writeLockoutTime().objectType()).isEqualTo(SchemaIds.LOCKOUT_TIME);
        assertThat(rights.writeLockoutTime().propertySet()).isNull();
        assertThat(rights.writePwdLastSet().objectType()).isEqualTo(SchemaIds.PWD_LAST_SET);
        assertThat(rights.writePwdLastSet().propertySet()).isEqualTo(SchemaIds.ACCOUNT_RESTRICTIONS);
    }

    @Test
    void reads_owner_and_list_of_the_domain_head() {
        SecurityDescriptor head = known(reader().headDescriptor(expected().domain()));

        assertThat(head.owner()).isPresent();
        assertThat(head.dacl().orElseThrow().aces()).isNotEmpty();
        assertThat(head.sacl()).isEmpty();
    }

    @Test
    void reads_the_password_policy() {
        assertThat(known(reader().passwordPolicy(expected().domain())))
                .isEqualTo(expected().passwordPolicy());
    }

    @Test
    void reads_the_containers_but_not_the_head() {
        Containers containers = known(reader().containers(expected().domain()));

        assertThat(containers.all())
                .extracting(Container::dn)
                .containsAll(expected().containers());
        assertThat(containers.find(expected().domain().head())).isEmpty();
        assertThat(containers.all()).allSatisfy(each -> {
            assertThat(each.dn().within(expected().domain().head())).isTrue();
            assertThat(known(each.descriptor()).owner()).isPresent();
            assertThat(known(each.descriptor()).daclPresent()).isTrue();
        });
    }

    @Test
    void finds_a_container_with_a_comma_in_its_name_as_the_parent_of_its_users() {
        Dn comma = expected().containers().stream()
                .filter(dn -> dn.toString().contains("\\"))
                .findFirst()
                .orElseThrow();

        assertThat(known(reader().containers(expected().domain())).find(comma)).isPresent();
        assertThat(users(reader())).anyMatch(user -> user.dn().parent().equals(Optional.of(comma)));
    }

    @Test
    void finds_the_connector_account_by_the_start_of_its_name() {
        for (String prefix : List.of("MSOL_", "msol_")) {
            List<ConnectorAccount> found = accounts(new Prefix(prefix));

            assertThat(found).hasSize(1);
            ConnectorAccount account = found.get(0);
            assertThat(account.sid()).isEqualTo(expected().connector());
            assertThat(account.dn()).isEqualTo(expected().connectorDn());
            assertThat(account.samAccountName()).isEqualTo(expected().connectorName());
            assertThat(account.description().orElse("")).startsWith("Account created by Microsoft");
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
    }

    @Test
    void takes_every_character_of_a_name_as_it_stands() {
        assertThat(accounts(new Prefix("MSOL*"))).isEmpty();
        assertThat(accounts(new Named(Form.SAM, "MSOL_*"))).isEmpty();
        assertThat(accounts(new Named(Form.SAM, "x)(objectClass=*"))).isEmpty();
        assertThat(accounts(new Named(Form.SAM, "back\\slash"))).isEmpty();
    }

    @Test
    void streams_each_user_once_and_nobody_else() {
        List<SyncedUser> users = users(reader());

        assertThat(users).hasSize(Math.toIntExact(expected().users()));
        assertThat(users).extracting(SyncedUser::id).doesNotHaveDuplicates();
        assertThat(users).extracting(SyncedUser::sid).doesNotHaveDuplicates();
        assertThat(users).extracting(SyncedUser::objectClass).containsOnly("user", "inetOrgPerson");
        assertThat(users).allSatisfy(user -> {
            assertThat(user.domain()).isEqualTo(expected().domain());
            assertThat(user.samAccountName()).doesNotEndWith("$");
            assertThat(user.descriptor().known().flatMap(SecurityDescriptor::owner))
                    .isPresent();
        });
    }

    @Test
    void tells_what_sets_special_users_apart() {
        Map<Dn, SyncedUser> users =
                users(reader()).stream().collect(Collectors.toMap(SyncedUser::dn, Function.identity()));

        SyncedUser blocked = of(users, expected().blockedUser());
        SyncedUser guarded = of(users, expected().protectedUser());
        SyncedUser inetOrgPerson = of(users, expected().inetOrgPerson());
        assertThat(known(blocked.descriptor()).daclProtected()).isTrue();
        assertThat(blocked.adminCount()).isEmpty();
        assertThat(blocked.critical()).isFalse();
        assertThat(known(guarded.descriptor()).daclProtected()).isTrue();
        assertThat(guarded.adminCount()).hasValue(1);
        assertThat(known(inetOrgPerson.descriptor()).daclProtected()).isFalse();
        assertThat(inetOrgPerson.objectClass()).isEqualTo("inetOrgPerson");
    }

    @Test
    void marks_built_in_accounts_as_critical_and_nobody_else() {
        Map<Sid, SyncedUser> users =
                users(reader()).stream().collect(Collectors.toMap(SyncedUser::sid, Function.identity()));
        Sid domain = expected().connector().parent().orElseThrow();

        assertThat(of(users, domain.child(500)).critical()).isTrue();
        assertThat(of(users, domain.child(502)).critical()).isTrue();
        assertThat(of(users, expected().connector()).critical()).isFalse();
        assertThat(of(users, expected().namedUser()).critical()).isFalse();
        assertThat(of(users, expected().namedUser()).userPrincipalName())
                .contains(expected().namedUserUpn());
        assertThat(of(users, expected().connector()).samAccountName())
                .isEqualTo(expected().connectorName());
    }

    @Test
    void keeps_one_instance_of_equal_descriptors() {
        Map<SecurityDescriptor, SecurityDescriptor> first = new HashMap<>();

        for (SyncedUser user : users(reader())) {
            SecurityDescriptor descriptor = known(user.descriptor());
            assertThat(descriptor).isSameAs(first.computeIfAbsent(descriptor, Function.identity()));
        }
        assertThat((long) first.size()).isLessThan(expected().users());
    }

    @Test
    void gives_the_same_users_in_a_second_pass() {
        DirectoryReader reader = reader();

        Set<Guid> first = users(reader).stream().map(SyncedUser::id).collect(Collectors.toSet());
        Set<Guid> second = users(reader).stream().map(SyncedUser::id).collect(Collectors.toSet());

        assertThat(second).isEqualTo(first);
    }

    @Test
    void survives_a_pass_that_is_closed_early() {
        DirectoryReader reader = reader();
        Set<Guid> begun = new HashSet<>();

        try (Stream<UserRecord> pass = reader.users(expected().domain())) {
            pass.limit(3).map(SyncedUser.class::cast).map(SyncedUser::id).forEach(begun::add);
        }
        reader.users(expected().domain()).close();

        assertThat(begun).hasSize(3);
        assertThat(known(reader.passwordPolicy(expected().domain())))
                .isEqualTo(expected().passwordPolicy());
        assertThat(users(reader)).hasSize(Math.toIntExact(expected().users()));
    }

    @Test
    void says_that_descriptors_are_not_visible_instead_of_leaving_users_out() {
        DirectoryReader blind = blindReader();

        assertThat(users(blind))
                .hasSize(Math.toIntExact(expected().users()))
                .allSatisfy(user -> assertNotVisible(user.descriptor()));
    }

    @Test
    void says_that_descriptors_of_head_and_containers_are_not_visible() {
        DirectoryReader blind = blindReader();

        assertNotVisible(blind.headDescriptor(expected().domain()));
        Containers containers = known(blind.containers(expected().domain()));
        assertThat(expected().containers())
                .allSatisfy(
                        dn -> assertNotVisible(containers.find(dn).orElseThrow().descriptor()));
    }

    private static void assertNotVisible(Observation<SecurityDescriptor> seen) {
        assertThat(seen).isInstanceOfSatisfying(Unknown.class, unknown -> {
            assertThat(unknown.reason()).isEqualTo(Reason.NOT_VISIBLE);
            assertThat(unknown.detail()).isNotBlank();
        });
    }

    private List<ConnectorAccount> accounts(AccountQuery query) {
        return known(reader().accounts(expected().domain(), query));
    }

    private List<Sid> sids(AccountQuery query) {
        return accounts(query).stream().map(ConnectorAccount::sid).toList();
    }

    private List<SyncedUser> users(DirectoryReader reader) {
        try (Stream<UserRecord> pass = reader.users(expected().domain())) {
            List<UserRecord> all = pass.toList();
            assertThat(all).noneMatch(UserRecord.Gap.class::isInstance);
            return all.stream().map(SyncedUser.class::cast).toList();
        }
    }

    private static <K> SyncedUser of(Map<K, SyncedUser> users, K key) {
        SyncedUser user = users.get(key);
        if (user == null) {
            throw new AssertionError("no such user: " + key);
        }
        return user;
    }

    private static <T> T known(Observation<T> observation) {
        return observation.fold(Observation.Known::value, unknown -> {
            throw new AssertionError("not known: " + unknown);
        });
    }
}
