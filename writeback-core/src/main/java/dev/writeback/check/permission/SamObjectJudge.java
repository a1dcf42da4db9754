package dev.writeback.check.permission;

import dev.writeback.access.AccessCheck;
import dev.writeback.access.AccessDecision;
import dev.writeback.access.Right;
import dev.writeback.access.Target;
import dev.writeback.check.Finding;
import dev.writeback.check.Missing;
import dev.writeback.check.Remedy;
import dev.writeback.check.ValidatorId;
import dev.writeback.check.Verdict;
import dev.writeback.model.ConnectorAccount;
import dev.writeback.model.Observation;
import dev.writeback.model.Observation.Reason;
import dev.writeback.sd.SecurityDescriptor;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Collects what the connector account lacks to read the objects that remote SAM calls open. */
final class SamObjectJudge {
    private final ValidatorId validator;
    private final String subject;
    private final ConnectorAccount connector;
    private final List<Finding> found = new ArrayList<>();
    private final List<Missing> missing = new ArrayList<>();

    SamObjectJudge(ValidatorId validator, String subject, ConnectorAccount connector) {
        this.validator = validator;
        this.subject = subject;
        this.connector = connector;
    }

    Verdict verdict() {
        return Verdict.of(
                found, missing, "the domain head, CN=Builtin, CN=Server and Pre-Windows 2000 Compatible Access");
    }

    void judge(SamObject object) {
        if (object.descriptor() instanceof Observation.Unknown<SecurityDescriptor> unknown) {
            missing.add(Missing.of("the security descriptor of " + object.name(), subject, unknown));
            return;
        }
        SecurityDescriptor descriptor = object.descriptor().known().orElseThrow();
        Map<String, AccessDecision> lacking = new TreeMap<>();
        for (Right right : object.needs()) {
            AccessDecision decision =
                    AccessCheck.decide(descriptor, connector.token(), right, new Target(null, object.classId()));
            switch (decision.answer()) {
                case ALLOW -> {}
                case DENY -> lacking.put(right.name(), decision);
                case UNKNOWN ->
                    missing.add(new Missing(
                            "whether " + right + " is effective on " + object.name(),
                            subject,
                            Reason.UNSUPPORTED,
                            decision.because()));
            }
        }
        if (!lacking.isEmpty()) {
            found.add(finding(object, lacking));
        }
    }

    private Finding finding(SamObject object, Map<String, AccessDecision> lacking) {
        String rights = String.join(", ", lacking.keySet());
        List<String> refusals = lacking.values().stream()
                .flatMap(decision -> decision.by().stream())
                .map(by -> by.ace().toString())
                .distinct()
                .toList();
        Finding.Builder finding = Finding.builder()
                .validator(validator)
                .subject(subject)
                .place(object.place())
                .title(connector.samAccountName() + " may not read " + object.name() + ": " + rights)
                .expected("these rights for " + connector.samAccountName() + " or one of its groups, by default for"
                        + " Authenticated Users");
        return refusals.isEmpty()
                ? finding.actual("no entry that grants them")
                        .remedy(new Remedy.ByHand(
                                "put Authenticated Users back into Pre-Windows 2000 Compatible Access,"
                                        + " or grant them " + rights + " on " + object.name()))
                        .build()
                : finding.actual(String.join(" ", refusals))
                        .remedy(new Remedy.ByHand(
                                "find out who set this entry on " + object.name() + " and why, then remove it"))
                        .build();
    }
}
