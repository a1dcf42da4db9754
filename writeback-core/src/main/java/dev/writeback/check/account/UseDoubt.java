package dev.writeback.check.account;

import dev.writeback.check.Missing;
import dev.writeback.model.Candidate.Logon;
import dev.writeback.model.DomainRef;
import dev.writeback.model.Observation.Reason;
import java.util.Optional;

/** Why it is open whether a sync engine uses an account. */
final class UseDoubt {
    private UseDoubt() {}

    /** What speaks against {@code account}, which writes into {@code domain}; empty: nothing. */
    static Optional<Missing> about(JudgedAccount account, DomainRef domain) {
        String name = account.name();
        if (account.outOfUse().isPresent()) {
            String detail = account.outOfUse().get()
                    + "; find out whether the engine runs, and name the account that it uses (--connector NAME)";
            return Optional.of(new Missing(still(name), domain.key(), Reason.UNSUPPORTED, detail));
        }
        if (!account.known()) {
            String found = account.candidate().isPresent()
                    ? name + " was found by its rights alone"
                    : "nobody says how it was found";
            String detail = found + "; name the account (--connector NAME)";
            return Optional.of(
                    new Missing("whether a sync engine writes as " + name, domain.key(), Reason.AMBIGUOUS, detail));
        }
        if (account.logon() == Logon.HIDDEN) {
            String detail =
                    "its last logon is hidden; Read lastLogonTimestamp on the account would show it, or name the"
                            + " account (--connector NAME)";
            return Optional.of(new Missing(still(name), domain.key(), Reason.NOT_VISIBLE, detail));
        }
        return Optional.empty();
    }

    private static String still(String name) {
        return "whether a sync engine still uses " + name;
    }
}
