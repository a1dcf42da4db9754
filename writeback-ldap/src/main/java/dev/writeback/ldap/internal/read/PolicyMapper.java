package dev.writeback.ldap.internal;

import com.unboundid.ldap.sdk.SearchResultEntry;
import dev.writeback.model.PasswordPolicy;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** The attributes of a domain head as a password policy. */
final class PolicyMapper {
    static final List<String> ATTRIBUTES =
            List.of("minPwdAge", "maxPwdAge", "minPwdLength", "pwdHistoryLength", "pwdProperties", "lockoutThreshold");
    private static final long COMPLEX = 1;
    private static final long TICKS_PER_SECOND = 10_000_000;
    private static final int NANOS_PER_TICK = 100;

    private PolicyMapper() {}

    /** Empty if an attribute is not there. */
    static Optional<PasswordPolicy> policy(SearchResultEntry head) {
        if (!ATTRIBUTES.stream().allMatch(head::hasAttribute)) {
            return Optional.empty();
        }
        long maximumAge = number(head, "maxPwdAge");
        boolean expires = maximumAge != 0 && maximumAge != Long.MIN_VALUE;
        return Optional.of(PasswordPolicy.builder()
                .minimumAge(duration(number(head, "minPwdAge")))
                .maximumAge(expires ? Optional.of(duration(maximumAge)) : Optional.empty())
                .minimumLength(Math.toIntExact(number(head, "minPwdLength")))
                .historyLength(Math.toIntExact(number(head, "pwdHistoryLength")))
                .complex((number(head, "pwdProperties") & COMPLEX) != 0)
                .lockoutThresholdAttempts(Math.toIntExact(number(head, "lockoutThreshold")))
                .build());
    }

    private static long number(SearchResultEntry head, String attribute) {
        return Long.parseLong(head.getAttributeValue(attribute));
    }

    /** Ages are stored as negative numbers of 100 ns. */
    private static Duration duration(long negativeTicks) {
        long ticks = Math.negateExact(negativeTicks);
        return Duration.ofSeconds(ticks / TICKS_PER_SECOND, ticks % TICKS_PER_SECOND * NANOS_PER_TICK);
    }
}
