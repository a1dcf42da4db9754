package dev.writeback.check.account;

import dev.writeback.check.Confidence;
import dev.writeback.check.FactValidator;
import dev.writeback.check.Finding;
import dev.writeback.check.KnownFacts;
import dev.writeback.check.Remedy;
import dev.writeback.check.Rule;
import dev.writeback.check.Scope;
import dev.writeback.check.Severity;
import dev.writeback.check.Verdict;
import dev.writeback.model.Candidate;
import dev.writeback.model.DomainRef;
import dev.writeback.model.Facts;
import dev.writeback.model.Subject;
import java.util.List;

/** WB-ACC-010: an account that may replicate every password and that nobody uses is only of use to an intruder. */
final class NoLeftovers implements FactValidator {
    private static final Rule RULE = Rule.of("WB-ACC-010")
            .scope(Scope.DIRECTORY)
            .severity(Severity.WARNING)
            .title("Accounts of former installations are gone")
            .failureTitle("Accounts of former installations are still there")
            .about(Subject.Kind.DOMAIN)
            .addRequires(Facts.CANDIDATES)
            .build();

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public Verdict validate(KnownFacts facts) {
        List<Candidate> candidates = facts.known(Facts.CANDIDATES);
        if (candidates.stream().allMatch(candidate -> candidate.outOfUse().isPresent())) {
            return new Verdict.NotApplicable("no account is known to be in use");
        }
        List<Finding> findings = candidates.stream()
                // who was found by rights alone may never have been an engine's account
                .filter(candidate -> !candidate.evidence().byRights())
                .filter(candidate -> standsIn(facts.domain(), candidate))
                .flatMap(candidate -> candidate.outOfUse().stream().map(why -> finding(candidate, why, facts.domain())))
                .toList();
        return Verdict.of(findings, List.of(), "none was found in " + facts.domain());
    }

    /** All domains of a forest have the same candidates; each is shown once, where it stands. */
    private static boolean standsIn(DomainRef domain, Candidate candidate) {
        return candidate.dn().dnsName().equals(domain.dnsName());
    }

    private static Finding finding(Candidate candidate, String why, DomainRef domain) {
        String account = candidate.samAccountName();
        return Finding.builder()
                .validator(RULE.id())
                .subject(domain.key())
                .place("leftover@" + candidate.sid())
                .title(account + " seems to be left over from a former installation")
                .expected("no account of an engine that nobody uses")
                .actual(why + " (" + candidate.dn() + ")")
                .remedy(new Remedy.ByHand(
                        "make sure that no engine uses " + account + " any more, then disable it and later delete it"))
                .confidence(Confidence.OBSERVED)
                .build();
    }
}
