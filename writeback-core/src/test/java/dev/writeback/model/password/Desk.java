package dev.writeback.model.password;

import dev.writeback.model.Observation;
import dev.writeback.model.PasswordPolicy;
import dev.writeback.model.Source;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Where a judge sits who sees everything, under a policy that forbids nothing. Each test adds what it is about. */
final class Desk {
    static final Instant NOW = Instant.parse("2026-11-20T12:00:00Z");

    private final PasswordPolicy.Builder policy = PasswordPolicy.builder()
            .minimumAge(Duration.ZERO)
            .minimumLength(0)
            .historyLength(0)
            .complex(false)
            .lockoutThresholdAttempts(0);
    private final Circumstances.Builder circumstances = Circumstances.builder()
            .write(PasswordWrite.RESET)
            .passwordFilter(known(false))
            .entraPasswordProtection(known(false));
    private final PasswordOwner.Builder owner = PasswordOwner.builder()
            .samAccountName("ehagens")
            .displayName(known(""))
            .passwordLastSet(known(Optional.empty()))
            .passwordNotRequired(known(false));

    Desk minimumLength(int characters) {
        policy.minimumLength(characters);
        return this;
    }

    Desk complex() {
        policy.complex(true);
        return this;
    }

    Desk history(int length) {
        policy.historyLength(length);
        return this;
    }

    Desk minimumAge(Duration age) {
        policy.minimumAge(age);
        return this;
    }

    Desk write(PasswordWrite write) {
        circumstances.write(write);
        return this;
    }

    Desk passwordFilter(Observation<Boolean> runs) {
        circumstances.passwordFilter(runs);
        return this;
    }

    Desk entraPasswordProtection(Observation<Boolean> runs) {
        circumstances.entraPasswordProtection(runs);
        return this;
    }

    Desk account(String name) {
        owner.samAccountName(name);
        return this;
    }

    Desk displayName(String name) {
        return displayName(known(name));
    }

    Desk displayName(Observation<String> name) {
        owner.displayName(name);
        return this;
    }

    Desk lastSet(Instant at) {
        owner.passwordLastSet(known(Optional.of(at)));
        return this;
    }

    Desk lastSetUnknown() {
        owner.passwordLastSet(unknown("pwdLastSet is hidden"));
        return this;
    }

    Desk exempt(Observation<Boolean> exempt) {
        owner.passwordNotRequired(exempt);
        return this;
    }

    Judgement judge(String candidate) {
        return judge(candidate.toCharArray());
    }

    Judgement judge(char[] candidate) {
        return PasswordJudge.by(policy.build(), circumstances.build()).judge(candidate, owner.build(), NOW);
    }

    static <T> Observation<T> known(T value) {
        return new Observation.Known<>(value, new Source("test", "desk"), NOW);
    }

    static <T> Observation<T> unknown(String detail) {
        return new Observation.Unknown<>(Observation.Reason.NOT_VISIBLE, detail, new Source("test", "desk"));
    }

    static List<BrokenRule> broken(Judgement judgement) {
        return judgement.fold(accepts -> List.of(), Judgement.Refuses::broken, unknown -> List.of());
    }

    static List<Unjudged> unjudged(Judgement judgement) {
        return judgement.fold(accepts -> List.of(), Judgement.Refuses::unjudged, Judgement.Unknown::unjudged);
    }

    /** Which rules stay open, each with the reason. */
    static List<String> open(Judgement judgement) {
        return unjudged(judgement).stream()
                .map(rule -> rule.rule() + " " + rule.why())
                .toList();
    }
}
