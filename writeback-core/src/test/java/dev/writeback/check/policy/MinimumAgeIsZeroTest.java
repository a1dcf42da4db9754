package dev.writeback.check.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.writeback.check.Checker;
import dev.writeback.check.Confidence;
import dev.writeback.check.Finding;
import dev.writeback.check.Missing;
import dev.writeback.check.Verdict;
import dev.writeback.model.Dn;
import dev.writeback.model.Facts;
import dev.writeback.model.Observation;
import dev.writeback.model.Observation.Reason;
import dev.writeback.model.PasswordPolicy;
import dev.writeback.model.PasswordSettings;
import dev.writeback.sd.Sid;
import dev.writeback.testing.Grants;
import dev.writeback.testing.HealthyFacts;
import dev.writeback.testing.SmallForest;
import java.time.Duration;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MinimumAgeIsZeroTest {
    private static final MinimumAgeIsZero RULE = new MinimumAgeIsZero();
    private static final String CONTAINER = ",CN=Password Settings Container,CN=System,DC=corp,DC=example";
    private static final Observation<List<PasswordSettings>> HIDDEN =
            SmallForest.unknown(Reason.NOT_VISIBLE, "the container is hidden");

    @Test
    void passes_when_no_policy_has_a_minimum_age() {
        assertThat(verdict(domain(Duration.ZERO), SmallForest.known(List.of())))
                .isEqualTo(new Verdict.Pass("minimum age 0 in the domain's policy"));
        assertThat(verdict(domain(Duration.ZERO), settings(fineGrained("Staff", Duration.ZERO, Grants.GROUP))))
                .isEqualTo(new Verdict.Pass("minimum age 0 in the domain's policy and in 1 more"));
    }

    @ParameterizedTest
    @CsvSource({
        "PT24H, 1 day",
        "PT48H, 2 days",
        "PT1H, 1 hour",
        "PT36H, 36 hours",
        "PT90M, 90 minutes",
        "PT1S, 1 minute"
    })
    void fails_on_the_policy_of_the_domain_and_says_how_old(Duration age, String words) {
        Finding finding = only(verdict(domain(age), SmallForest.known(List.of())));

        assertThat(finding.fingerprint()).isEqualTo("WB-POL-001|domain:corp.example|domain");
        assertThat(finding.title())
                .isEqualTo("Minimum password age of " + words + " by the policy of the domain (as a rule Default Domain"
                        + " Policy): a second password within it is refused");
        assertThat(finding.actual()).isEqualTo(words + ": minPwdAge on DC=corp,DC=example");
        assertThat(finding.remedy().instruction())
                .startsWith("set \"Minimum password age\" to 0 in the policy linked to");
        assertThat(finding.confidence()).isEqualTo(Confidence.CONTESTED);
    }

    @Test
    void a_fine_grained_policy_defeats_a_zero_of_the_domain() {
        Finding finding = only(verdict(
                domain(Duration.ZERO),
                settings(
                        fineGrained("Staff", Duration.ZERO, Grants.GROUP),
                        fineGrained("Admins", Duration.ofDays(2), Grants.GROUP))));

        assertThat(finding.place())
                .isEqualTo("fine-grained@cn=admins,cn=password settings container,cn=system,dc=corp,dc=example");
        assertThat(finding.title())
                .isEqualTo("Minimum password age of 2 days by the fine-grained policy CN=Admins" + CONTAINER
                        + ", although the domain's policy says 0: a second password within it is refused");
        assertThat(finding.remedy().instruction()).startsWith("set the minimum password age of CN=Admins,");
    }

    @Test
    void every_policy_with_an_age_is_a_finding() {
        Verdict verdict =
                verdict(domain(Duration.ofDays(1)), settings(fineGrained("Admins", Duration.ofDays(2), Grants.GROUP)));

        assertThat(((Verdict.Fail) verdict).findings())
                .extracting(Finding::actual)
                .containsExactly(
                        "1 day: minPwdAge on DC=corp,DC=example",
                        "2 days: msDS-MinimumPasswordAge on CN=Admins" + CONTAINER);
        assertThat(((Verdict.Fail) verdict).findings().get(1).title()).doesNotContain("although");
    }

    @Test
    void a_policy_that_is_linked_to_nobody_is_none() {
        assertThat(verdict(domain(Duration.ZERO), settings(fineGrained("Draft", Duration.ofDays(2)))))
                .isInstanceOf(Verdict.Pass.class);
    }

    @Test
    void hidden_fine_grained_policies_leave_a_zero_of_the_domain_open() {
        assertThat(verdict(domain(Duration.ZERO), HIDDEN))
                .isEqualTo(new Verdict.Inconclusive(List.of(new Missing(
                        Facts.PASSWORD_SETTINGS.question(),
                        "domain:corp.example",
                        Reason.NOT_VISIBLE,
                        "the container is hidden"))));
    }

    @Test
    void what_is_known_fails_and_what_is_not_is_missing() {
        Observation<PasswordPolicy> unread = SmallForest.unknown(Reason.TIMED_OUT, "no answer");

        assertThat(List.of(
                        verdict(domain(Duration.ofDays(1)), HIDDEN),
                        verdict(unread, settings(fineGrained("Admins", Duration.ofDays(2), Grants.GROUP)))))
                .extracting(
                        verdict -> ((Verdict.Fail) verdict).findings().size(),
                        verdict -> ((Verdict.Fail) verdict).missing().get(0).question())
                .containsExactly(
                        tuple(1, Facts.PASSWORD_SETTINGS.question()), tuple(1, Facts.PASSWORD_POLICY.question()));
    }

    private static Observation<PasswordPolicy> domain(Duration minimumAge) {
        return SmallForest.known(HealthyFacts.policy(minimumAge));
    }

    private static Observation<List<PasswordSettings>> settings(PasswordSettings... all) {
        return SmallForest.known(List.of(all));
    }

    private static PasswordSettings fineGrained(String name, Duration minimumAge, String... appliesTo) {
        TreeSet<Sid> sids = new TreeSet<>();
        List.of(appliesTo).forEach(sid -> sids.add(new Sid(sid)));
        return new PasswordSettings(Dn.parse("CN=" + name + CONTAINER), 10, sids, HealthyFacts.policy(minimumAge));
    }

    private static Verdict verdict(
            Observation<PasswordPolicy> domain, Observation<List<PasswordSettings>> fineGrained) {
        return Checker.check(
                        SmallForest.ready()
                                .draft()
                                .put(Facts.PASSWORD_POLICY, SmallForest.DOMAIN, domain)
                                .put(Facts.PASSWORD_SETTINGS, SmallForest.DOMAIN, fineGrained)
                                .build(),
                        List.of(RULE))
                .results()
                .get(0)
                .verdict();
    }

    private static Finding only(Verdict verdict) {
        assertThat(verdict).isInstanceOf(Verdict.Fail.class);
        List<Finding> findings = ((Verdict.Fail) verdict).findings();
        assertThat(findings).hasSize(1);
        return findings.get(0);
    }
}
