package dev.writeback.ldap.internal.read;

import com.unboundid.ldap.sdk.SearchResultEntry;
import dev.writeback.model.PasswordPolicy;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The attributes of a domain head, or of a fine-grained policy, as a password policy.
 *
 * @param attributes minimum and maximum age, length, history, complexity and lockout, in this order
 * @param complex whether the value of the fifth asks for complexity
 */
record PolicyMapper(List<String> attributes, Predicate<String> complex) {
    static final PolicyMapper HEAD = new PolicyMapper(
            List.of("minPwdAge", "maxPwdAge", "minPwdLength", "pwdHistoryLength", "pwdProperties", "lockoutThreshold"),
            bits -> (Long.parseLong(bits) & 1) != 0);

    static final PolicyMapper SETTINGS = new PolicyMapper(
            List.of(
                    "msDS-MinimumPasswordAge",
                    "msDS-MaximumPasswordAge",
                    "msDS-MinimumPasswordLength",
                    "msDS-PasswordHistoryLength",
                    "msDS-PasswordComplexityEnabled",
                    "msDS-LockoutThreshold"),
            "TRUE"::equalsIgnoreCase);

    private static final long TICKS_PER_SECOND = 10_000_000;
    private static final int NANOS_PER_TICK = 100;

    /** Empty if an attribute is not there. */
    Optional<PasswordPolicy> policy(SearchResultEntry entry) {
        if (!attributes.stream().allMatch(entry::hasAttribute)) {
            return Optional.empty();
        }
        long maximumAge = number(entry, 1);
        boolean expires = maximumAge != 0 && maximumAge != Long.MIN_VALUE;
        return Optional.of(PasswordPolicy.builder()
                .minimumAge(duration(number(entry, 0)))
                .maximumAge(expires ? Optional.of(duration(maximumAge)) : Optional.empty())
                .minimumLength(Math.toIntExact(number(entry, 2)))
                .historyLength(Math.toIntExact(number(entry, 3)))
                .complex(complex.test(entry.getAttributeValue(attributes.get(4))))
                .lockoutThresholdAttempts(Math.toIntExact(number(entry, 5)))
                .build());
    }

    private long number(SearchResultEntry entry, int index) {
        return Long.parseLong(entry.getAttributeValue(attributes.get(index)));
    }

    /** Ages are stored as negative numbers of 100 ns. */
    private static Duration duration(long negativeTicks) {
        long ticks = Math.negateExact(negativeTicks);
        return Duration.ofSeconds(ticks / TICKS_PER_SECOND, ticks % TICKS_PER_SECOND * NANOS_PER_TICK);
    }
}
