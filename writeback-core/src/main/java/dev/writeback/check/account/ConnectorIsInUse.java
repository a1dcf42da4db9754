package dev.writeback.check.account;

import dev.writeback.check.FactValidator;
import dev.writeback.check.KnownFacts;
import dev.writeback.check.Missing;
import dev.writeback.check.Rule;
import dev.writeback.check.Scope;
import dev.writeback.check.Verdict;
import dev.writeback.model.Candidate.Logon;
import dev.writeback.model.Facts;
import dev.writeback.model.Subject;
import java.util.List;

/**
 * WB-ACC-009: rights of an account that no engine uses make nothing ready. That it seems to be out of use, or that its rights
 * alone suggest it, is no proof, so this never fails; it leaves open what it would otherwise let pass.
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
        List<Missing> doubts = accounts.stream()
                .flatMap(account -> UseDoubt.about(account, facts.domain()).stream())
                .toList();
        return doubts.size() == accounts.size()
                ? new Verdict.Inconclusive(doubts)
                : new Verdict.Pass(because(accounts));
    }

    private static String because(List<JudgedAccount> accounts) {
        return accounts.size() == 1 && accounts.get(0).logon() == Logon.NOT_RECORDED
                ? "its last logon is not recorded"
                : "nothing says otherwise";
    }
}
