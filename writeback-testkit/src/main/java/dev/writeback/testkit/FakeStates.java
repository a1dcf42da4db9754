package dev.writeback.testkit;

import dev.writeback.model.AccountState;
import dev.writeback.model.Dn;
import dev.writeback.model.Observation;
import dev.writeback.model.Observation.Reason;
import dev.writeback.model.Observation.Unknown;
import dev.writeback.testkit.directory.Node;
import dev.writeback.testkit.directory.Ticks;
import dev.writeback.testkit.rules.AccountRules;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Reads what may keep an account from logging on.
 *
 * @param view what is seen of its domain
 */
record FakeStates(View view) {
    AccountState of(Dn account) {
        Optional<Node> found = view.tree()
                .find(account)
                .filter(node -> node.kind().account())
                .filter(node -> view.sight().object(node));
        return found.map(this::state)
                .orElseGet(() -> AccountState.unknown(
                        new Unknown<>(Reason.NOT_VISIBLE, "no account " + account + " is visible", view.source())));
    }

    private AccountState state(Node account) {
        AccountRules rules = new AccountRules(view.tree(), account, view.now());
        return new AccountState(
                seen(account, "userAccountControl", rules::enabled),
                seen(account, "msDS-User-Account-Control-Computed", rules::locked),
                seen(account, "accountExpires", () -> moment(rules.endsAt())),
                seen(account, "msDS-UserPasswordExpiryTimeComputed", () -> passwordValidUntil(rules)),
                seen(account, "lastLogonTimestamp", () -> lastLogon(account)));
    }

    private <T> Observation<T> seen(Node account, String attribute, Supplier<T> value) {
        return view.shows(account, attribute)
                ? view.known(value.get())
                : view.notVisible(attribute + " of " + account.dn());
    }

    private static Optional<Instant> moment(long ticks) {
        return ticks == Ticks.NEVER ? Optional.empty() : Optional.of(Ticks.moment(ticks));
    }

    private static Optional<Instant> passwordValidUntil(AccountRules rules) {
        long ticks = rules.passwordExpiresAt();
        return ticks == 0 ? Optional.of(Instant.EPOCH) : moment(ticks);
    }

    private static Optional<Instant> lastLogon(Node account) {
        long ticks = account.number("lastLogonTimestamp").orElse(0);
        return ticks == 0 ? Optional.empty() : Optional.of(Ticks.moment(ticks));
    }
}
