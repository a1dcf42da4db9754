package dev.writeback.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.writeback.model.DomainController;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What a domain is asked about its controllers, and about whom AdminSDHolder protects. */
abstract class ControllerQuestions extends DomainQuestions {
    private static final List<String> POLICY_HINTS = List.of("1.2.840.113556.1.4.2239", "1.2.840.113556.1.4.2066");

    ControllerQuestions() {}

    @Test
    void lists_the_domain_controllers() {
        var controllers = known(domain().controllers()).stream()
                .collect(Collectors.toMap(DomainController::dnsName, DomainController::writable));

        assertThat(controllers).containsExactlyInAnyOrderEntriesOf(expected().controllers());
    }

    @Test
    void tells_what_a_domain_controller_supports_if_it_answers() {
        List<Set<String>> answered = known(domain().controllers()).stream()
                .flatMap(controller -> controller.controls().known().stream())
                .toList();

        assertThat(answered).isNotEmpty().allSatisfy(controls -> {
            assertThat(controls).contains("1.2.840.113556.1.4.801");
            assertThat(controls.containsAll(POLICY_HINTS)).isEqualTo(expected().policyHints());
        });
    }

    @Test
    void tells_protected_accounts_from_those_that_only_look_like_it() {
        var users = UserQuestions.users(domain()).stream()
                .collect(Collectors.toMap(user -> user.dn(), Function.identity()));
        var guarded = new TreeSet<>(known(domain().protectedAccounts()).sids());

        assertThat(expected().protectedNow())
                .isNotEmpty()
                .allSatisfy(dn -> assertThat(guarded).contains(of(users, dn).sid()));
        assertThat(expected().protectedNoMore())
                .isNotEmpty()
                .allSatisfy(
                        dn -> assertThat(guarded).doesNotContain(of(users, dn).sid()));
        assertThat(guarded)
                .contains(expected().connector().parent().orElseThrow().child(500))
                .doesNotContain(expected().connector(), expected().namedUser());
    }
}
