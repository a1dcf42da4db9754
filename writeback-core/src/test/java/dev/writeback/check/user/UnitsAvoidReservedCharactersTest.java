package dev.writeback.check.user;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.writeback.check.Confidence;
import dev.writeback.check.Finding;
import dev.writeback.check.Missing;
import dev.writeback.check.Verdict;
import dev.writeback.model.Dn;
import dev.writeback.model.Observation.Reason;
import dev.writeback.testing.SmallForest;
import java.util.List;
import org.junit.jupiter.api.Test;

class UnitsAvoidReservedCharactersTest {
    private static final UnitsAvoidReservedCharacters RULE = new UnitsAvoidReservedCharacters();

    @Test
    void passes_where_only_the_user_or_a_container_has_such_a_name() {
        assertThat(SmallForest.ready()
                        .user("Doe\\, Jane")
                        .user("bob", user -> user.in("CN=A/B"))
                        .user("carol", user -> user.in(""))
                        .verdict(RULE))
                .isEqualTo(new Verdict.Pass("3 users"));
    }

    @Test
    void fails_at_the_unit_and_counts_everybody_below_it() {
        List<Finding> findings = SmallForest.ready()
                .unit("OU=Sales/EMEA")
                .unit("OU=Sub,OU=Sales/EMEA")
                .unit("OU=Empty/")
                .user("alice")
                .user("bob", user -> user.in("OU=Sales/EMEA"))
                .user("carol", user -> user.in("OU=Sub,OU=Sales/EMEA"))
                .findings(RULE);

        assertThat(findings).hasSize(1);
        Finding finding = findings.get(0);
        assertThat(finding.fingerprint())
                .isEqualTo("WB-USR-001|domain:corp.example|reserved@ou=sales/emea,dc=corp,dc=example");
        assertThat(finding.title())
                .isEqualTo("Reserved characters in the name of OU=Sales/EMEA,DC=corp,DC=example: 2 users below");
        assertThat(finding.actual()).isEqualTo("in its name: /");
        assertThat(finding.remedy().instruction())
                .isEqualTo("rename OU=Sales/EMEA,DC=corp,DC=example to a name without these characters");
        assertThat(finding.affectedUsers()).isEqualTo(2);
        assertThat(finding.examples()).contains(Dn.parse("CN=bob,OU=Sales/EMEA,DC=corp,DC=example"));
        assertThat(finding.confidence()).isEqualTo(Confidence.DOCUMENTED);
    }

    @Test
    void a_character_that_the_directory_escapes_is_found_and_each_unit_is_a_finding() {
        assertThat(SmallForest.ready()
                        .user(
                                "alice",
                                user -> user.in("OU=North\\, South,OU=A\\=B \\#1")
                                        .descriptor("D:"))
                        .user("bob", user -> user.in("OU=A\\=B \\#1").descriptor("D:"))
                        .findings(RULE))
                .extracting(Finding::actual, Finding::affectedUsers)
                .containsExactly(tuple("in its name: =", 2L), tuple("in its name: ,", 1L));
    }

    @Test
    void is_inconclusive_when_no_user_is_visible() {
        assertThat(SmallForest.ready().unit("OU=A/B").verdict(RULE))
                .isInstanceOfSatisfying(
                        Verdict.Inconclusive.class,
                        open -> assertThat(open.missing())
                                .extracting(Missing::reason)
                                .containsExactly(Reason.NOT_VISIBLE));
    }
}
