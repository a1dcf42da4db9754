package dev.writeback.check.policy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.writeback.check.Checker;
import dev.writeback.check.Finding;
import dev.writeback.check.Missing;
import dev.writeback.check.Readiness;
import dev.writeback.check.Scope;
import dev.writeback.check.Verdict;
import dev.writeback.model.DomainController;
import dev.writeback.model.Facts;
import dev.writeback.model.Observation;
import dev.writeback.model.Observation.Reason;
import dev.writeback.model.Snapshot;
import dev.writeback.testing.SmallForest;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PolicyHintsAreSupportedTest {
    private static final PolicyHintsAreSupported RULE = new PolicyHintsAreSupported();
    private static final String PAGED = "1.2.840.113556.1.4.319";
    private static final String HINTS = "1.2.840.113556.1.4.2239";
    private static final Observation<Set<String>> UNREAD = SmallForest.unknown(Reason.UNREACHABLE, "no answer");

    @ParameterizedTest
    @ValueSource(strings = {HINTS, "1.2.840.113556.1.4.2066"})
    void passes_with_either_number_of_the_control(String control) {
        assertThat(verdict(controller("dc1", true, 7, PAGED, control), controller("dc2", true, 10, control)))
                .isEqualTo(new Verdict.Pass("2 writable domain controllers"));
    }

    @Test
    void read_only_controllers_are_left_out() {
        assertThat(verdict(controller("dc1", true, 7, HINTS), controller("rodc", false, 4, PAGED)))
                .isEqualTo(new Verdict.Pass("1 writable domain controller"));
    }

    @Test
    void fails_at_each_controller_that_lacks_it() {
        Verdict verdict = verdict(
                controller("dc1", true, 7, HINTS),
                controller("dc2", true, 4, PAGED),
                // what it says itself counts for more than what its version should have
                controller("dc3", true, 7));

        assertThat(((Verdict.Fail) verdict).findings())
                .extracting(Finding::place)
                .containsExactly("controller@dc2.corp.example", "controller@dc3.corp.example");
        Finding finding = ((Verdict.Fail) verdict).findings().get(0);
        assertThat(finding.title())
                .isEqualTo("dc2.corp.example lacks the policy hints control: a reset that reaches it fails");
        assertThat(finding.remedy().instruction())
                .startsWith("replace it by a domain controller with Windows Server 2016");
        assertThat(finding.ownReason()).isFalse();
    }

    @Test
    void a_controller_without_it_makes_the_directory_unready() {
        assertThat(Checker.check(snapshot(controller("dc2", true, 4, PAGED)), List.of(RULE))
                        .readiness(Scope.DIRECTORY))
                .isEqualTo(Readiness.NOT_READY);
    }

    @Test
    void a_controller_that_did_not_answer_is_missing_unless_its_version_has_it() {
        assertThat(verdict(
                        controller("dc1", true, 7, HINTS),
                        new DomainController("dc2.corp.example", true, OptionalInt.of(7), UNREAD),
                        new DomainController("dc3.corp.example", true, OptionalInt.of(6), UNREAD),
                        new DomainController("dc4.corp.example", true, OptionalInt.empty(), UNREAD)))
                .isEqualTo(new Verdict.Inconclusive(List.of(
                        new Missing(
                                "the LDAP controls of dc3.corp.example",
                                "domain:corp.example",
                                Reason.UNREACHABLE,
                                "no answer"),
                        new Missing(
                                "the LDAP controls of dc4.corp.example",
                                "domain:corp.example",
                                Reason.UNREACHABLE,
                                "no answer"))));
    }

    @Test
    void no_writable_controller_is_not_a_pass() {
        for (Verdict verdict : List.of(verdict(), verdict(controller("rodc", false, 7, HINTS)))) {
            assertThat(verdict)
                    .isEqualTo(new Verdict.Inconclusive(List.of(new Missing(
                            Facts.CONTROLLERS.question(),
                            "domain:corp.example",
                            Reason.NOT_VISIBLE,
                            "no writable domain controller is visible"))));
        }
    }

    private static DomainController controller(String name, boolean writable, int version, String... controls) {
        return new DomainController(
                name + ".corp.example", writable, OptionalInt.of(version), SmallForest.known(Set.of(controls)));
    }

    private static Snapshot snapshot(DomainController... controllers) {
        return SmallForest.ready()
                .draft()
                .put(Facts.CONTROLLERS, SmallForest.DOMAIN, SmallForest.known(List.of(controllers)))
                .build();
    }

    private static Verdict verdict(DomainController... controllers) {
        return Checker.check(snapshot(controllers), List.of(RULE))
                .results()
                .get(0)
                .verdict();
    }
}
