package dev.writeback.collect;

import dev.writeback.model.AccountState;
import dev.writeback.model.Candidate.Evidence;
import dev.writeback.model.Candidate.Logon;
import dev.writeback.model.Computer;
import dev.writeback.model.Observation;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/** Tells accounts that an engine uses from those that a former installation left behind. */
final class Leftovers {
    /** lastLogonTimestamp lags up to 14 days; an engine logs on every few minutes. */
    private static final Duration SILENT = Duration.ofDays(30);

    private Leftovers() {}

    /** Why the account seems to be out of use; empty: nothing says so. Who names an account outweighs everything but a proof. */
    static Optional<String> reason(
            Evidence evidence, AccountState state, Observation<List<Computer>> servers, Instant now) {
        if (state.enabled().known().filter(enabled -> !enabled).isPresent()) {
            return Optional.of("it is disabled");
        }
        if (evidence == Evidence.NAMED) {
            return Optional.empty();
        }
        Optional<Instant> lastLogon = state.lastLogon().known().flatMap(at -> at);
        if (lastLogon.filter(at -> at.isBefore(now.minus(SILENT))).isPresent()) {
            return lastLogon.map(at ->
                    "it has not logged on since " + at.atZone(ZoneOffset.UTC).toLocalDate());
        }
        List<Computer> known = servers.known().orElse(List.of());
        return !known.isEmpty() && known.stream().noneMatch(Computer::enabled)
                ? Optional.of("its computer " + known.get(0).name() + " is disabled")
                : Optional.empty();
    }

    /**
     * The same accounts, of which those without a logon are out of use if another one has logged on: then the directory keeps
     * track. A single account without one proves nothing.
     */
    static List<Found> compare(List<Found> found) {
        boolean tracked = found.stream().anyMatch(each -> inUse(each) && each.logon() == Logon.SEEN);
        return tracked ? found.stream().map(Leftovers::unlessItNeverLoggedOn).toList() : List.copyOf(found);
    }

    private static Found unlessItNeverLoggedOn(Found found) {
        return inUse(found) && found.logon() == Logon.NOT_RECORDED && found.evidence() != Evidence.NAMED
                ? found.outOfUse("it has never logged on")
                : found;
    }

    private static boolean inUse(Found found) {
        return found.outOfUse().isEmpty();
    }
}
