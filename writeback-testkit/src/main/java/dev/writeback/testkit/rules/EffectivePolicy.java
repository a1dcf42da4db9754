package dev.writeback.testkit.rules;

import dev.writeback.sd.Sid;
import dev.writeback.testkit.directory.GroupScope;
import dev.writeback.testkit.directory.Node;
import dev.writeback.testkit.directory.ObjectKind;
import dev.writeback.testkit.directory.Ticks;
import dev.writeback.testkit.directory.Tree;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The password rules that hold for one account: those of the settings that win, else those of the domain (MS-ADTS
 * 3.1.1.4.5.36, MS-SAMR 3.1.1.5).
 */
public final class EffectivePolicy {
    private static final int NORMAL_ACCOUNT = 0x200;
    private static final String KRBTGT = "-502";
    private static final Comparator<Node> FIRST_WINS = Comparator.<Node>comparingLong(settings ->
                    settings.number("msDS-PasswordSettingsPrecedence").orElse(Long.MAX_VALUE))
            .thenComparing(Node::id);

    private final Tree tree;

    /** The rules of a domain. */
    public EffectivePolicy(Tree tree) {
        this.tree = tree;
    }

    /** The settings that win for an account; empty: the domain's own rules hold. */
    public Optional<Node> settings(Node account) {
        boolean may = account.kind().account()
                && (account.userAccountControl() & NORMAL_ACCOUNT) != 0
                && !account.sid().orElseThrow().value().endsWith(KRBTGT);
        if (!may) {
            return Optional.empty();
        }
        Optional<Node> own = first(account.sid().stream().toList());
        return own.isPresent() ? own : first(globalGroups(account));
    }

    private Optional<Node> first(Collection<Sid> of) {
        return settings().stream()
                .filter(each -> of.stream().anyMatch(each.members()::contains))
                .min(FIRST_WINS);
    }

    private Set<Sid> globalGroups(Node account) {
        Set<Sid> groups = tree.membership().globalAndUniversal(account);
        groups.removeIf(sid -> tree.find(sid).filter(GroupScope::universal).isPresent());
        return groups;
    }

    /** All settings of the domain. */
    public List<Node> settings() {
        return tree.nodes().stream()
                .filter(node -> node.kind() == ObjectKind.PASSWORD_SETTINGS)
                .toList();
    }

    /** How old the account's password may get, as stored. */
    public long maximumAge(Node account) {
        return value(account, "msDS-MaximumPasswordAge", "maxPwdAge");
    }

    /** How long the account stays locked, as stored. */
    public long lockoutDuration(Node account) {
        return value(account, "msDS-LockoutDuration", "lockoutDuration");
    }

    private long value(Node account, String ofSettings, String ofDomain) {
        return settings(account)
                .map(settings -> settings.number(ofSettings))
                .orElseGet(() -> tree.head().number(ofDomain))
                .orElse(Ticks.ENDLESS);
    }
}
