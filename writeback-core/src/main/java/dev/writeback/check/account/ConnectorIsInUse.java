package dev.writeback.check.account;

import dev.writeback.check.FactValidator;
import dev.writeback.check.KnownFacts;
import dev.writeback.check.Missing;
import dev.writeback.check.Rule;
import dev.writeback.check.Scope;
import dev.writeback.check.Verdict;
import dev.writeback.model.DomainRef;
import dev.writeback.model.Facts;
import dev.writeback.model.Observation.Reason;
import dev.writeback.model.Subject;
import java.util.List;

/**
 * WB-ACC-009: rights of an account that nobody uses make nothing ready. That it seems to be out of use is no proof, so this
 * never fails; it leaves open what it would otherwise let pass.
 */
final class ConnectorIsInUse implements FactValidator {
    private static final Rule RULE = Rule.of("WB-ACC-009")
            .scope(Scope.DIRECTORY)
            .title("Account that writes passwords back seems to be in use")
            .failureTitle("Account that writes passwords back seems to be out of use")
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
        if (accounts.stream().anyMatch(account -> account.outOfUse().isEmpty())) {
            return new Verdict.Pass("nothing says otherwise");
        }
        return new Verdict.Inconclusive(accounts.stream()
                .map(account -> unclear(account, facts.domain()))
                .toList());
    }

    private static Missing unclear(JudgedAccount account, DomainRef domain) {
        return new Missing(
                "whether a sync engine still uses " + account.name(),
                domain.key(),
                Reason.UNSUPPORTED,
                account.outOfUse().orElseThrow()
                        + "; find out whether the engine runs, and name the account that it uses (--connector NAME)");
    }
}
