package dev.writeback.report;

import dev.writeback.check.CheckReport;
import dev.writeback.check.CheckResult;
import dev.writeback.check.Gate;
import dev.writeback.check.ValidatorId;
import java.util.Optional;

/**
 * What to say where several paths contest a domain, of which it uses only some.
 *
 * @param report what was concluded
 * @param gate what decides
 */
record Contest(CheckReport report, Gate gate) {
    /** The rule that says whether the account that was judged is in use. */
    private static final ValidatorId IN_USE = new ValidatorId("WB-ACC-009");

    /** Whether some account was judged that may not be in use. */
    boolean any() {
        return report.results().stream()
                .anyMatch(result -> result.contest().isPresent()
                        || (result.validator().id().equals(IN_USE)
                                && !result.missing().isEmpty()));
    }

    /** How much this failure weighs, as a phrase; empty: its path is the only one, or nothing that blocks fails. */
    Optional<String> weight(CheckResult result) {
        return result.contest().flatMap(domain -> {
            String of = "one of " + contestants(domain) + " accounts that may write into "
                    + domain.substring(domain.indexOf(':') + 1);
            if (gate.stoppedBy(result, report)) {
                return Optional.of(of + ", of which each fails somewhere: cure the one in use");
            }
            return gate.mayBeStoppedBy(result, report)
                    ? Optional.of(of + ": this stops writeback only if it is the one in use")
                    : Optional.empty();
        });
    }

    private long contestants(String domain) {
        return report.results().stream()
                .filter(result -> result.contest().equals(Optional.of(domain)))
                .map(CheckResult::subject)
                .distinct()
                .count();
    }
}
