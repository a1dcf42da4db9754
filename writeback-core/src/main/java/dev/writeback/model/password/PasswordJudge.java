package dev.writeback.model.password;

import static java.util.Objects.requireNonNull;

import dev.writeback.model.PasswordPolicy;
import java.time.Instant;

/**
 * Says whether Active Directory would accept a new password. Immutable; may be shared between threads.
 *
 * <p>Only the rules for passwords are judged: not whether the account is locked, may change its password, or gave the
 * right old one. What each rule rests on stands in {@code docs/password-policy.md}.
 *
 * <pre>{@code
 * PasswordJudge judge = PasswordJudge.by(policy, Circumstances.of(PasswordWrite.RESET_WITH_POLICY_HINTS));
 * List<String> wrong = judge.judge(typed, owner, clock.instant())
 *         .fold(
 *                 accepts -> List.of(),
 *                 refuses -> refuses.broken().stream().map(BrokenRule::sentence).toList(),
 *                 unknown -> List.of());
 * }</pre>
 */
public final class PasswordJudge {
    private final PasswordPolicy policy;
    private final Circumstances circumstances;

    private PasswordJudge(PasswordPolicy policy, Circumstances circumstances) {
        this.policy = policy;
        this.circumstances = circumstances;
    }

    /**
     * A judge for one policy.
     *
     * @param policy the rules that bind the user: those of the domain, or of a password settings object in their place
     * @param circumstances how the password is written, and what is known of the domain controllers
     */
    public static PasswordJudge by(PasswordPolicy policy, Circumstances circumstances) {
        return new PasswordJudge(requireNonNull(policy, "policy"), requireNonNull(circumstances, "circumstances"));
    }

    /**
     * Judges one password. The same arguments give the same answer.
     *
     * @param candidate the new password in UTF-16; only read, so wipe it when you are done
     * @param owner whose password it would become
     * @param now when it would be written, by the domain controller's clock
     */
    public Judgement judge(char[] candidate, PasswordOwner owner, Instant now) {
        requireNonNull(candidate, "candidate");
        requireNonNull(owner, "owner");
        requireNonNull(now, "now");
        Objections objections = new Objections();
        LengthRule.atMost(candidate, objections);
        objections.addAll(Exemption.applied(owner.passwordNotRequired(), rulesWithExemption(candidate, owner)));
        AgeRule.judge(policy.minimumAge(), circumstances.write(), owner.passwordLastSet(), now, objections);
        UnseenRules.filters(circumstances, objections);
        return objections.judgement();
    }

    private Objections rulesWithExemption(char[] candidate, PasswordOwner owner) {
        Objections objections = new Objections();
        LengthRule.atLeast(policy.minimumLength(), candidate, objections);
        if (policy.complex()) {
            ComplexityRule.judge(candidate, objections);
        }
        NameRule.judge(policy.complex(), candidate, owner, objections);
        UnseenRules.history(policy.historyLength(), circumstances.write(), objections);
        return objections;
    }
}
