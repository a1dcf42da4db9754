package dev.writeback.check.account;

import dev.writeback.check.FactValidator;
import dev.writeback.check.Finding;
import dev.writeback.check.KnownFacts;
import dev.writeback.check.Remedy;
import dev.writeback.check.Rule;
import dev.writeback.check.Scope;
import dev.writeback.check.Severity;
import dev.writeback.check.Verdict;
import dev.writeback.model.ConnectorAccount;
import dev.writeback.model.Facts;
import dev.writeback.model.Subject;
import java.util.List;

/** WB-ACC-007: whoever takes over the sync server takes over what its account may do. */
final class ConnectorIsNoAdministrator implements FactValidator {
    private static final Rule RULE = Rule.of("WB-ACC-007")
            .scope(Scope.DIRECTORY)
            .severity(Severity.WARNING)
            .title("Connector account is no administrator")
            .failureTitle("Connector account is an administrator")
            .about(Subject.Kind.PATH)
            .addRequires(Facts.CONNECTOR)
            .build();

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public Verdict validate(KnownFacts facts) {
        ConnectorAccount account = facts.known(Facts.CONNECTOR);
        List<Finding> findings = AdministrativeGroup.among(account.groupSids()).stream()
                .map(group -> finding(group, account.samAccountName(), facts))
                .toList();
        return Verdict.of(
                findings, List.of(), "not in Domain Admins, Enterprise Admins or Administrators, not even nested");
    }

    private static Finding finding(AdministrativeGroup group, String account, KnownFacts facts) {
        return Connector.finding(RULE, facts)
                .place("member@" + group.sid())
                .title(account + " is a member of " + group.name() + ", which it does not need")
                .expected("the rights that writeback and sync need, and no others")
                .actual(group.sid() + " is among its groups, directly or nested")
                .remedy(new Remedy.ByHand(
                        "grant " + account + " the rights that it needs (WB-PER-001 to 004), and only then"
                                + " take it out of " + group.name()))
                .build();
    }
}
