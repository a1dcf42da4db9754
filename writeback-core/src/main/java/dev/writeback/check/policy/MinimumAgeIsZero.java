package dev.writeback.check.policy;

import dev.writeback.check.FactValidator;
import dev.writeback.check.Finding;
import dev.writeback.check.KnownFacts;
import dev.writeback.check.Missing;
import dev.writeback.check.Rule;
import dev.writeback.check.Scope;
import dev.writeback.check.Severity;
import dev.writeback.check.Verdict;
import dev.writeback.model.Fact;
import dev.writeback.model.Facts;
import dev.writeback.model.Observation;
import dev.writeback.model.PasswordPolicy;
import dev.writeback.model.PasswordSettings;
import dev.writeback.model.Subject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** WB-POL-001: within the minimum age of a password, its owner cannot change it again. */
final class MinimumAgeIsZero implements FactValidator {
    private static final Rule RULE = Rule.of("WB-POL-001")
            .scope(Scope.DIRECTORY)
            .severity(Severity.WARNING)
            .title("Passwords may be changed at any age")
            .failureTitle("Passwords may not be changed before a minimum age")
            .about(Subject.Kind.DOMAIN)
            .addConsults(Facts.PASSWORD_POLICY, Facts.PASSWORD_SETTINGS)
            .build();

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public Verdict validate(KnownFacts facts) {
        List<Missing> missing = new ArrayList<>();
        Optional<PasswordPolicy> domain = seen(Facts.PASSWORD_POLICY, facts, missing);
        Optional<List<PasswordSettings>> fineGrained = seen(Facts.PASSWORD_SETTINGS, facts, missing);
        MinimumAgeFindings findings = new MinimumAgeFindings(id(), facts.domain());
        List<Finding> found = new ArrayList<>();
        domain.flatMap(findings::ofDomain).ifPresent(found::add);
        fineGrained.ifPresent(all -> all.stream()
                .flatMap(settings -> findings.of(settings, domain).stream())
                .forEach(found::add));
        int policies = fineGrained.orElse(List.of()).size();
        return Verdict.of(
                found,
                missing,
                "minimum age 0 in the domain's policy" + (policies == 0 ? "" : " and in " + policies + " more"));
    }

    private static <T> Optional<T> seen(Fact<T> fact, KnownFacts facts, List<Missing> missing) {
        Observation<T> observed = facts.consult(fact);
        if (observed instanceof Observation.Unknown<T> unknown) {
            missing.add(Missing.of(fact.question(), facts.subject().key(), unknown));
        }
        return observed.known();
    }
}
