package dev.writeback.check.account;

import dev.writeback.check.Finding;
import dev.writeback.check.KnownFacts;
import dev.writeback.check.Rule;
import dev.writeback.check.Scope;
import dev.writeback.model.ConnectorAccount;
import dev.writeback.model.Facts;
import dev.writeback.model.Subject;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** What rules about the connector account of a path have in common. */
final class Connector {
    private static final String GROUP_MANAGED = "msDS-GroupManagedServiceAccount";

    private Connector() {}

    /** A rule about one path, explained by the account's name. */
    static Rule.Builder rule(String id) {
        return Rule.of(id).scope(Scope.DIRECTORY).about(Subject.Kind.PATH).addExplainedBy(Facts.CONNECTOR);
    }

    /** Its name for logging on, or its SID where that cannot be seen. The rule is explained by the account. */
    static String name(KnownFacts facts) {
        return facts.ifKnown(Facts.CONNECTOR)
                .map(ConnectorAccount::samAccountName)
                .orElseGet(() -> facts.path().principal().value());
    }

    /** A finding about it, still without words. */
    static Finding.Builder finding(Rule rule, KnownFacts facts) {
        return Finding.builder().validator(rule.id()).subject(facts.subject().key());
    }

    /** Whether domain controllers choose its password and change it in time. */
    static boolean changesItsPassword(ConnectorAccount account) {
        return account.objectClass().equalsIgnoreCase(GROUP_MANAGED);
    }

    /** A moment as people read it: UTC, to the second. */
    static String words(Instant moment) {
        return moment.truncatedTo(ChronoUnit.SECONDS).toString();
    }
}
