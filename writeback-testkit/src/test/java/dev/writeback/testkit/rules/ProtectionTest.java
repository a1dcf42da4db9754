package dev.writeback.testkit.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.writeback.model.Dn;
import dev.writeback.port.DomainReader;
import dev.writeback.sd.Sid;
import dev.writeback.testkit.FakeForest;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProtectionTest {
    private final FakeForest forest = FakeForest.of("corp.example");
    private final Dn alice = forest.user("alice", forest.usersContainer());

    @Test
    void of_a_new_domain_the_administrator_and_krbtgt_are_protected() {
        assertThat(guarded())
                .containsExactlyInAnyOrder(forest.sid().child(500), forest.sid().child(502));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Administrators",
                "Account Operators",
                "Server Operators",
                "Print Operators",
                "Backup Operators",
                "Replicator",
                "Domain Admins",
                "Schema Admins",
                "Enterprise Admins",
                "Key Admins",
                "Enterprise Key Admins"
            })
    void members_of_protected_groups_are_protected_through_other_groups_too(String group) {
        Dn inner = forest.group("inner", forest.usersContainer(), alice);
        forest.join(forest.find(group), forest.group("outer", forest.usersContainer(), inner));

        assertThat(guarded()).contains(forest.sid(alice));
        forest.leave(inner, alice);
        assertThat(guarded()).doesNotContain(forest.sid(alice));
    }

    @Test
    void the_primary_group_counts() {
        forest.attribute(alice, "primaryGroupID", "512");

        assertThat(guarded()).contains(forest.sid(alice));
    }

    @ParameterizedTest
    @CsvSource({
        "1, Account Operators",
        "2, Server Operators",
        "4, Print Operators",
        "8, Backup Operators",
        "f, Backup Operators"
    })
    void groups_that_the_directory_is_told_to_leave_out_protect_nobody(String digit, String group) {
        forest.join(forest.find(group), alice);
        assertThat(guarded()).contains(forest.sid(alice));

        forest.dSHeuristics("000000000100000" + digit);

        assertThat(guarded()).doesNotContain(forest.sid(alice));
    }

    @Test
    void looking_like_an_administrator_protects_nobody() {
        forest.stampAsAdministrator(alice);

        assertThat(guarded()).doesNotContain(forest.sid(alice));
    }

    private Set<Sid> guarded() {
        DomainReader domain = forest.reader().domain(forest.domain());
        return domain.protectedAccounts().known().orElseThrow().sids();
    }
}
