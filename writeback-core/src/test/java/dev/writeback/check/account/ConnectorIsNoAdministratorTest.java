package dev.writeback.check.account;

import static org.assertj.core.api.Assertions.assertThat;

import dev.writeback.check.Checker;
import dev.writeback.check.Finding;
import dev.writeback.check.Severity;
import dev.writeback.check.Verdict;
import dev.writeback.model.ConnectorAccount;
import dev.writeback.model.Facts;
import dev.writeback.model.Snapshot;
import dev.writeback.sd.Sid;
import dev.writeback.testing.SmallForest;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConnectorIsNoAdministratorTest {
    private static final ConnectorIsNoAdministrator RULE = new ConnectorIsNoAdministrator();
    private static final String ADMINISTRATORS = "S-1-5-32-544";

    @Test
    void an_account_without_such_groups_passes() {
        assertThat(SmallForest.ready().verdict(RULE))
                .isEqualTo(
                        new Verdict.Pass("not in Domain Admins, Enterprise Admins or Administrators, not even nested"));
    }

    @ParameterizedTest
    @CsvSource({
        "S-1-5-21-1-2-3-512, Domain Admins",
        "S-1-5-21-4-5-6-512, Domain Admins",
        "S-1-5-21-1-2-3-519, Enterprise Admins",
        "S-1-5-32-544, Administrators"
    })
    void a_member_of_one_fails(String group, String name) {
        Finding finding = Judged.finding(RULE, memberOf(group));

        assertThat(finding.title()).isEqualTo("MSOL_0123456789ab is a member of " + name + ", which it does not need");
        assertThat(finding.actual()).isEqualTo(group + " is among its groups, directly or nested");
        assertThat(finding.place()).isEqualTo("member@" + group);
        assertThat(finding.remedy().instruction())
                .isEqualTo("grant MSOL_0123456789ab the rights that it needs (WB-PER-001 to 004), and only then take it"
                        + " out of " + name);
    }

    /** Same last number, but no group of a domain; or another group that looks alike. */
    @ParameterizedTest
    @ValueSource(
            strings = {"S-1-5-32-512", "S-1-5-21-1-2-512", "S-1-5-21-1-2-3-4-512", "S-1-5-21-1-2-3-1512", "S-1-5-32-548"
            })
    void other_groups_are_none_of_them(String group) {
        assertThat(Judged.by(RULE, memberOf(group))).isInstanceOf(Verdict.Pass.class);
    }

    /** Domain Admins are in Administrators: leaving the one is leaving the other. */
    @Test
    void groups_are_named_one_by_one_but_not_those_that_follow_from_another() {
        Snapshot.Builder snapshot = memberOf("S-1-5-21-1-2-3-519", "S-1-5-21-1-2-3-512", ADMINISTRATORS);

        assertThat(Checker.check(snapshot.build(), List.of(RULE)).findings())
                .extracting(Finding::place)
                .containsExactly("member@S-1-5-21-1-2-3-512", "member@S-1-5-21-1-2-3-519");
    }

    @Test
    void it_stays_open_when_the_account_is_hidden() {
        Judged.openWithout(Facts.CONNECTOR, RULE);
    }

    @Test
    void it_is_a_warning_because_writeback_works() {
        assertThat(RULE.rule().severity()).isEqualTo(Severity.WARNING);
    }

    private static Snapshot.Builder memberOf(String... groups) {
        return Judged.pathWith(
                Facts.CONNECTOR,
                ConnectorAccount.builder()
                        .from(SmallForest.connector())
                        .addAllGroupSids(Stream.of(groups).map(Sid::new).toList())
                        .build());
    }
}
