package dev.writeback.testkit;

import dev.writeback.model.Dn;
import dev.writeback.model.Observation;
import dev.writeback.model.PasswordPolicy;
import dev.writeback.model.PasswordSettings;
import dev.writeback.testkit.directory.Node;
import dev.writeback.testkit.directory.ObjectKind;
import dev.writeback.testkit.directory.Ticks;
import java.util.List;
import java.util.TreeSet;

/**
 * Reads password policies.
 *
 * @param view what is seen
 */
record FakePolicies(View view) {
    private static final String[] OF_DOMAIN = {
        "minPwdAge", "maxPwdAge", "minPwdLength", "pwdHistoryLength", "pwdProperties", "lockoutThreshold"
    };
    private static final String[] OF_SETTINGS = {
        "objectClass",
        "msDS-PasswordSettingsPrecedence",
        "msDS-PSOAppliesTo",
        "msDS-MinimumPasswordAge",
        "msDS-MaximumPasswordAge",
        "msDS-MinimumPasswordLength",
        "msDS-PasswordHistoryLength",
        "msDS-PasswordComplexityEnabled",
        "msDS-LockoutThreshold"
    };

    Observation<PasswordPolicy> ofDomain() {
        Node head = view.tree().head();
        if (!view.shows(head, OF_DOMAIN)) {
            return view.notVisible("the password policy on the domain head");
        }
        return view.known(PasswordPolicy.builder()
                .minimumAge(Ticks.span(head.number("minPwdAge").orElseThrow()))
                .maximumAge(Ticks.limit(head.number("maxPwdAge").orElseThrow()))
                .minimumLength(head.integer("minPwdLength").orElseThrow())
                .historyLength(head.integer("pwdHistoryLength").orElseThrow())
                .complex((head.integer("pwdProperties").orElseThrow() & 1) != 0)
                .lockoutThresholdAttempts(head.integer("lockoutThreshold").orElseThrow())
                .build());
    }

    /** Whoever may not read their container cannot know that there are none. */
    Observation<List<PasswordSettings>> settings() {
        Node container = view.tree()
                .at(Dn.parse("CN=Password Settings Container,CN=System,"
                        + view.tree().head().dn()));
        List<Node> all = view.tree().nodes().stream()
                .filter(node -> node.kind() == ObjectKind.PASSWORD_SETTINGS)
                .toList();
        boolean visible = view.shows(container, "objectClass")
                && view.sight().children(container)
                && all.stream().allMatch(node -> view.shows(node, OF_SETTINGS));
        return visible
                ? view.known(all.stream().map(FakePolicies::settings).toList())
                : view.notVisible("the content of " + container.dn());
    }

    private static PasswordSettings settings(Node node) {
        PasswordPolicy policy = PasswordPolicy.builder()
                .minimumAge(Ticks.span(node.number("msDS-MinimumPasswordAge").orElseThrow()))
                .maximumAge(Ticks.limit(node.number("msDS-MaximumPasswordAge").orElseThrow()))
                .minimumLength(node.integer("msDS-MinimumPasswordLength").orElseThrow())
                .historyLength(node.integer("msDS-PasswordHistoryLength").orElseThrow())
                .complex(node.flag("msDS-PasswordComplexityEnabled"))
                .lockoutThresholdAttempts(node.integer("msDS-LockoutThreshold").orElseThrow())
                .build();
        return new PasswordSettings(
                node.dn(),
                node.integer("msDS-PasswordSettingsPrecedence").orElseThrow(),
                new TreeSet<>(node.members()),
                policy);
    }
}
