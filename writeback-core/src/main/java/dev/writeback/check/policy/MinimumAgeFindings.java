package dev.writeback.check.policy;

import dev.writeback.check.Confidence;
import dev.writeback.check.Finding;
import dev.writeback.check.Remedy;
import dev.writeback.check.ValidatorId;
import dev.writeback.model.DomainRef;
import dev.writeback.model.PasswordPolicy;
import dev.writeback.model.PasswordSettings;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/**
 * Findings about policies with a minimum age.
 *
 * @param validator the rule that finds them
 * @param domain the domain whose policies they are
 */
record MinimumAgeFindings(ValidatorId validator, DomainRef domain) {
    Optional<Finding> ofDomain(PasswordPolicy policy) {
        return finding(
                policy,
                "domain",
                "the policy of the domain (as a rule Default Domain Policy)",
                "minPwdAge on " + domain.head(),
                "set \"Minimum password age\" to 0 in the policy linked to " + domain.head()
                        + ", as a rule Default Domain"
                        + " Policy (Security Settings > Account Policies > Password Policy)");
    }

    /** {@code domainPolicy}: what applies to everybody else; empty: not known. A policy that is linked to nobody is none. */
    Optional<Finding> of(PasswordSettings settings, Optional<PasswordPolicy> domainPolicy) {
        if (settings.appliesTo().isEmpty()) {
            return Optional.empty();
        }
        boolean against =
                domainPolicy.filter(policy -> isZero(policy.minimumAge())).isPresent();
        return finding(
                settings.policy(),
                "fine-grained@" + settings.dn().canonical(),
                "the fine-grained policy " + settings.dn() + (against ? ", although the domain's policy says 0" : ""),
                "msDS-MinimumPasswordAge on " + settings.dn(),
                "set the minimum password age of " + settings.dn()
                        + " to 0 (Active Directory Administrative Center > System > Password Settings Container)");
    }

    private Optional<Finding> finding(PasswordPolicy policy, String place, String name, String where, String cure) {
        if (isZero(policy.minimumAge())) {
            return Optional.empty();
        }
        String age = words(policy.minimumAge());
        return Optional.of(Finding.builder()
                .validator(validator)
                .subject(domain.key())
                .place(place)
                .title("Minimum password age of " + age + " by " + name + ": a second password within it is refused")
                .expected("a minimum age of 0")
                .actual(age + ": " + where)
                .remedy(new Remedy.ByHand(cure))
                // that a change is refused is certain; for a reset with the policy hints control, sources differ
                .confidence(Confidence.CONTESTED)
                .build());
    }

    private static boolean isZero(Duration age) {
        return age.isZero() || age.isNegative();
    }

    /** In the largest unit that shows all of it, but no finer than minutes. */
    private static String words(Duration age) {
        long minutes = Math.max(1, age.toMinutes());
        if (minutes % (24 * 60) == 0) {
            return number(minutes / (24 * 60), "day");
        }
        return minutes % 60 == 0 ? number(minutes / 60, "hour") : number(minutes, "minute");
    }

    private static String number(long count, String unit) {
        return String.format(Locale.ROOT, "%,d %s%s", count, unit, count == 1 ? "" : "s");
    }
}
