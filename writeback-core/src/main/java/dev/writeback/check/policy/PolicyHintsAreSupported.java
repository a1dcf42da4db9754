package dev.writeback.check.policy;

import dev.writeback.check.FactValidator;
import dev.writeback.check.Finding;
import dev.writeback.check.KnownFacts;
import dev.writeback.check.Missing;
import dev.writeback.check.Remedy;
import dev.writeback.check.Rule;
import dev.writeback.check.Scope;
import dev.writeback.check.Verdict;
import dev.writeback.model.DomainController;
import dev.writeback.model.Facts;
import dev.writeback.model.Observation;
import dev.writeback.model.Observation.Reason;
import dev.writeback.model.Subject;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** WB-POL-002: writeback has policies enforced on a reset, which takes the policy hints control. */
final class PolicyHintsAreSupported implements FactValidator {
    private static final Set<String> CONTROLS = Set.of("1.2.840.113556.1.4.2239", "1.2.840.113556.1.4.2066");
    private static final int WINDOWS_SERVER_2016 = 7;
    private static final Rule RULE = Rule.of("WB-POL-002")
            .scope(Scope.DIRECTORY)
            .title("Domain controllers support the policy hints control")
            .failureTitle("Domain controllers lack the policy hints control")
            .about(Subject.Kind.DOMAIN)
            .addRequires(Facts.CONTROLLERS)
            .build();

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public Verdict validate(KnownFacts facts) {
        String domain = facts.subject().key();
        List<Finding> found = new ArrayList<>();
        List<Missing> missing = new ArrayList<>();
        List<DomainController> writable = facts.known(Facts.CONTROLLERS).stream()
                .filter(DomainController::writable)
                .toList();
        if (writable.isEmpty()) {
            missing.add(new Missing(
                    Facts.CONTROLLERS.question(),
                    domain,
                    Reason.NOT_VISIBLE,
                    "no writable domain controller is visible"));
        }
        for (DomainController controller : writable) {
            if (controller.controls() instanceof Observation.Known<Set<String>> known) {
                if (CONTROLS.stream().noneMatch(known.value()::contains)) {
                    found.add(finding(controller, domain));
                }
            } else if (controller.version().orElse(0) < WINDOWS_SERVER_2016) {
                missing.add(Missing.of(
                        "the LDAP controls of " + controller.dnsName(), domain, (Observation.Unknown<Set<String>>)
                                controller.controls()));
            }
        }
        return Verdict.of(
                found, missing, writable.size() + " writable domain controller" + (writable.size() == 1 ? "" : "s"));
    }

    private Finding finding(DomainController controller, String domain) {
        return Finding.builder()
                .validator(id())
                .subject(domain)
                .place("controller@" + controller.dnsName())
                .title(controller.dnsName() + " lacks the policy hints control: a reset that reaches it fails")
                .expected("1.2.840.113556.1.4.2239, or 2066 of the same branch, in supportedControl")
                .actual("neither of them in supportedControl of its root DSE")
                .remedy(new Remedy.ByHand(
                        "replace it by a domain controller with Windows Server 2016 or later, and let the"
                                + " sync engine use others until then"))
                .build();
    }
}
