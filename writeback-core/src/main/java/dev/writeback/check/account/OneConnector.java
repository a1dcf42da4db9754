package dev.writeback.check.account;

import dev.writeback.check.FactValidator;
import dev.writeback.check.Finding;
import dev.writeback.check.KnownFacts;
import dev.writeback.check.Remedy;
import dev.writeback.check.Rule;
import dev.writeback.check.Scope;
import dev.writeback.check.Severity;
import dev.writeback.check.Verdict;
import dev.writeback.model.DomainRef;
import dev.writeback.model.Facts;
import dev.writeback.model.Subject;
import java.util.List;
import java.util.stream.Collectors;

/** WB-ACC-008: what is said of rights is worth as much as the certainty that the right account was judged. */
final class OneConnector implements FactValidator {
    private static final Rule RULE = Rule.of("WB-ACC-008")
            .scope(Scope.DIRECTORY)
            .severity(Severity.WARNING)
            .title("One account comes into question for writing passwords back")
            .failureTitle("Which account writes passwords back is not certain")
            .about(Subject.Kind.DOMAIN)
            .addRequires(Facts.CANDIDATES, Facts.PATHS)
            .build();

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public Verdict validate(KnownFacts facts) {
        List<JudgedAccount> accounts = JudgedAccount.of(facts.known(Facts.PATHS), facts.known(Facts.CANDIDATES));
        if (accounts.isEmpty()) {
            return new Verdict.NotApplicable("no account writes passwords back into " + facts.domain());
        }
        return accounts.size() == 1
                ? new Verdict.Pass(accounts.get(0).evidence())
                : new Verdict.Fail(List.of(several(accounts, facts.domain())), List.of());
    }

    private static Finding several(List<JudgedAccount> accounts, DomainRef domain) {
        return Finding.builder()
                .validator(RULE.id())
                .subject(domain.key())
                .place("several")
                .title("Several accounts may write passwords back into " + domain + "; each was judged")
                .expected("one account, or one that is named")
                .actual(accounts.stream().map(JudgedAccount::description).collect(Collectors.joining("; ")))
                .remedy(new Remedy.ByHand("name the one in use (--connector NAME)"))
                .build();
    }
}
