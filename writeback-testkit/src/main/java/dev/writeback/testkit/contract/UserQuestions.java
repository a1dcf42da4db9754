package dev.writeback.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.writeback.model.Dn;
import dev.writeback.model.SyncedUser;
import dev.writeback.model.UserRecord;
import dev.writeback.port.DirectoryReader;
import dev.writeback.port.DomainReader;
import dev.writeback.sd.Guid;
import dev.writeback.sd.SecurityDescriptor;
import dev.writeback.sd.Sid;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What a domain is asked about its users. */
abstract class UserQuestions extends StateQuestions {
    private static final Set<String> HIDEABLE =
            Set.of("userprincipalname", "admincount", "ms-ds-consistencyguid", "iscriticalsystemobject");

    UserQuestions() {}

    @Test
    void finds_a_container_with_a_comma_in_its_name_as_the_parent_of_its_users() {
        Dn comma = withComma(expected().containers());

        assertThat(known(domain().containers()).find(comma)).isPresent();
        assertThat(users(domain())).anyMatch(user -> user.dn().parent().equals(Optional.of(comma)));
    }

    @Test
    void streams_each_user_once_and_nobody_else() {
        List<SyncedUser> users = users(domain());

        assertThat(users).hasSize(Math.toIntExact(expected().users()));
        assertThat(users).extracting(SyncedUser::id).doesNotHaveDuplicates();
        assertThat(users).extracting(SyncedUser::sid).doesNotHaveDuplicates();
        assertThat(users).extracting(SyncedUser::objectClass).containsOnly("user", "inetOrgPerson");
        assertThat(users).allSatisfy(user -> {
            assertThat(user.domain()).isEqualTo(expected().domain());
            assertThat(user.samAccountName()).doesNotEndWith("$");
            assertThat(user.descriptor().known().flatMap(SecurityDescriptor::owner))
                    .isPresent();
            assertThat(HIDEABLE).containsAll(user.hidden());
        });
    }

    @Test
    void tells_what_sets_special_users_apart() {
        Map<Dn, SyncedUser> users = byDn(users(domain()));

        SyncedUser blocked = of(users, expected().blockedUser());
        SyncedUser guarded = of(users, expected().protectedUser());
        SyncedUser inetOrgPerson = of(users, expected().inetOrgPerson());
        assertThat(known(blocked.descriptor()).daclProtected()).isTrue();
        assertThat(blocked.adminCount()).isEmpty();
        assertThat(blocked.critical()).isFalse();
        assertThat(known(guarded.descriptor()).daclProtected()).isTrue();
        assertThat(guarded.adminCount()).hasValue(1);
        assertThat(guarded.hidden()).isEmpty();
        assertThat(known(inetOrgPerson.descriptor()).daclProtected()).isFalse();
        assertThat(inetOrgPerson.objectClass()).isEqualTo("inetOrgPerson");
        assertThat(inetOrgPerson.hidden()).isEmpty();
    }

    @Test
    void reads_what_ties_users_to_their_twins() {
        Map<Dn, SyncedUser> users = byDn(users(domain()));

        expected()
                .anchors()
                .forEach((dn, anchor) -> assertThat(of(users, dn).anchor()).contains(anchor));
        assertThat(users.values().stream()
                        .filter(user -> user.anchor().isPresent())
                        .count())
                .isEqualTo(expected().anchors().size());
    }

    @Test
    void marks_built_in_accounts_as_critical_and_nobody_else() {
        Map<Sid, SyncedUser> users =
                users(domain()).stream().collect(Collectors.toMap(SyncedUser::sid, Function.identity()));
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

        for (SyncedUser user : users(domain())) {
            SecurityDescriptor descriptor = known(user.descriptor());
            assertThat(descriptor).isSameAs(first.computeIfAbsent(descriptor, Function.identity()));
        }
        assertThat((long) first.size()).isLessThan(expected().users());
    }

    @Test
    void gives_the_same_users_in_a_second_pass() {
        DirectoryReader reader = reader();

        Set<Guid> first = users(domain(reader)).stream().map(SyncedUser::id).collect(Collectors.toSet());
        Set<Guid> second = users(domain(reader)).stream().map(SyncedUser::id).collect(Collectors.toSet());

        assertThat(second).isEqualTo(first);
    }

    @Test
    void survives_a_pass_that_is_closed_early() {
        DomainReader reader = domain();
        Set<Guid> begun = new HashSet<>();

        try (Stream<UserRecord> pass = reader.users()) {
            pass.limit(3).map(SyncedUser.class::cast).map(SyncedUser::id).forEach(begun::add);
        }
        reader.users().close();

        assertThat(begun).hasSize(3);
        assertThat(known(reader.passwordPolicy())).isEqualTo(expected().passwordPolicy());
        assertThat(users(reader)).hasSize(Math.toIntExact(expected().users()));
    }

    @Test
    void says_that_descriptors_are_not_visible_instead_of_leaving_users_out() {
        assertThat(users(domain(blindReader())))
                .hasSize(Math.toIntExact(expected().users()))
                .allSatisfy(user -> assertNotVisible(user.descriptor()));
    }

    private static Map<Dn, SyncedUser> byDn(List<SyncedUser> users) {
        return users.stream().collect(Collectors.toMap(SyncedUser::dn, Function.identity()));
    }

    static List<SyncedUser> users(DomainReader domain) {
        try (Stream<UserRecord> pass = domain.users()) {
            List<UserRecord> all = pass.toList();
            assertThat(all).noneMatch(UserRecord.Gap.class::isInstance);
            return all.stream().map(SyncedUser.class::cast).toList();
        }
    }
}
