package dev.writeback.check.permission;

import dev.writeback.access.AccessDecision.DecidingAce;
import dev.writeback.check.Finding;
import dev.writeback.check.KnownFacts;
import dev.writeback.check.Remedy;
import dev.writeback.check.ValidatorId;
import dev.writeback.model.Dn;
import dev.writeback.model.Facts;
import dev.writeback.model.RequiredAce;
import dev.writeback.model.WritebackRights;
import java.util.Optional;

/** What is wrong when Unexpire Password is not effective on the domain head. */
final class UnexpireFinding {
    private UnexpireFinding() {}

    /** {@code refusal}: the entry that denies it; empty: none does, and none grants it. */
    static Finding of(ValidatorId validator, KnownFacts facts, Optional<DecidingAce> refusal) {
        Dn head = facts.path().domain().head();
        Finding.Builder finding = Finding.builder()
                .validator(validator)
                .subject(facts.subject().key())
                .expected("an entry on " + head + " itself, by default one for Authenticated Users");
        if (refusal.isPresent()) {
            return finding.place("refused@head")
                    .title("Unexpire Password is denied on " + head + ": a reset password expires at once")
                    .actual(refusal.get().ace().toString())
                    .remedy(new Remedy.ByHand("find out who set this entry on " + head + " and why, then remove it"))
                    .build();
        }
        RequiredAce grant = RequiredAce.onObject(WritebackRights.UNEXPIRE_PASSWORD);
        return finding.place("not-granted@head")
                .title("Unexpire Password is not granted on " + head + ": a reset password expires at once")
                .actual("no such entry (one that only descendants inherit does not count)")
                .remedy(new Remedy.AddAce(
                        head, grant, facts.known(Facts.CONNECTOR).sid()))
                .build();
    }
}
