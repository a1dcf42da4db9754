package dev.writeback.testkit;

import dev.writeback.model.Dn;
import dev.writeback.model.PasswordPolicy;
import dev.writeback.testkit.directory.Node;
import dev.writeback.testkit.directory.ObjectKind;
import dev.writeback.testkit.directory.Ticks;
import dev.writeback.testkit.directory.Tree;
import java.time.Duration;
import java.util.Optional;

/**
 * Changes the password rules of a domain.
 *
 * @param <T> what the methods that change something return
 */
abstract class DomainPolicies<T> extends DomainRights<T> {
    private static final Duration LOCKOUT = Duration.ofMinutes(30);

    DomainPolicies(ForestState state, Tree tree) {
        super(state, tree);
    }

    /** Sets how old a password must be before its owner may change it. */
    public final T minimumPasswordAge(Duration age) {
        return attribute(head(), "minPwdAge", text(Ticks.of(age)));
    }

    /** Sets how old a password may get; empty: it does not expire. */
    public final T maximumPasswordAge(Optional<Duration> age) {
        return attribute(head(), "maxPwdAge", text(Ticks.ofLimit(age)));
    }

    /** Sets the domain's password policy. */
    public final T passwordPolicy(PasswordPolicy policy) {
        synchronized (monitor()) {
            tree().head()
                    .set("minPwdAge", text(Ticks.of(policy.minimumAge())))
                    .set("maxPwdAge", text(Ticks.ofLimit(policy.maximumAge())))
                    .set("minPwdLength", text(policy.minimumLength()))
                    .set("pwdHistoryLength", text(policy.historyLength()))
                    .set("pwdProperties", policy.complex() ? "1" : "0")
                    .set("lockoutThreshold", text(policy.lockoutThresholdAttempts()));
        }
        return self();
    }

    /**
     * Adds a fine-grained password policy. By default nobody but administrators sees it.
     *
     * @param precedence the lowest of those that apply to a user wins
     * @param appliesTo users and global groups of this domain
     */
    public final Dn passwordSettings(String name, int precedence, PasswordPolicy policy, Dn... appliesTo) {
        synchronized (monitor()) {
            Node parent = tree().at(Dn.parse("CN=Password Settings Container,CN=System," + head()));
            Node settings = tree().add(ObjectKind.PASSWORD_SETTINGS, parent, name, null);
            settings.set("msDS-PasswordSettingsPrecedence", text(precedence))
                    .set("msDS-MinimumPasswordAge", text(Ticks.of(policy.minimumAge())))
                    .set("msDS-MaximumPasswordAge", text(Ticks.ofLimit(policy.maximumAge())))
                    .set("msDS-MinimumPasswordLength", text(policy.minimumLength()))
                    .set("msDS-PasswordHistoryLength", text(policy.historyLength()))
                    .set("msDS-PasswordComplexityEnabled", policy.complex() ? "TRUE" : "FALSE")
                    .set("msDS-PasswordReversibleEncryptionEnabled", "FALSE")
                    .set("msDS-LockoutThreshold", text(policy.lockoutThresholdAttempts()))
                    .set("msDS-LockoutDuration", text(Ticks.of(LOCKOUT)))
                    .set("msDS-LockoutObservationWindow", text(Ticks.of(LOCKOUT)));
            for (Dn each : appliesTo) {
                settings.members().add(sid(each));
            }
            return settings.dn();
        }
    }

    private static String text(long number) {
        return String.valueOf(number);
    }
}
