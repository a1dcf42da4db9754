package dev.writeback.check.server;

import dev.writeback.check.Finding;
import dev.writeback.check.Missing;
import dev.writeback.check.Remedy;
import dev.writeback.check.ValidatorId;
import dev.writeback.check.Verdict;
import dev.writeback.model.Computer;
import dev.writeback.model.Observation.Reason;
import dev.writeback.model.WritebackPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Judges the computers of one path, one after the other. */
final class ServerExamination {
    private final ValidatorId validator;
    private final WritebackPath path;
    private final List<Finding> findings = new ArrayList<>();
    private final List<Missing> missing = new ArrayList<>();
    private final List<String> good = new ArrayList<>();

    ServerExamination(ValidatorId validator, WritebackPath path) {
        this.validator = validator;
        this.path = path;
    }

    void examine(Computer computer) {
        if (!computer.enabled()) {
            findings.add(finding("disabled", computer)
                    .title(computer.name() + ", which the directory names for the sync engine, is disabled")
                    .expected("an enabled computer")
                    .actual("ACCOUNTDISABLE (0x2) is set on " + computer.dn())
                    .remedy(new Remedy.ByHand("find out on which computer the sync engine runs now, and enable "
                            + computer.name() + " if it is that one"))
                    .build());
            return;
        }
        Optional<String> system = computer.operatingSystem();
        Optional<ServerKind> kind = system.flatMap(ServerKind::of);
        if (kind.isEmpty()) {
            unclear(computer, system, "operatingSystem");
        } else if (kind.get() == ServerKind.CLIENT) {
            unfit(computer, "no-server", "which is no server");
        } else {
            examineVersion(computer);
        }
    }

    private void examineVersion(Computer computer) {
        Optional<String> text = computer.operatingSystemVersion();
        Optional<WindowsVersion> version = text.flatMap(WindowsVersion::parse);
        if (version.isEmpty()) {
            unclear(computer, text, "operatingSystemVersion");
        } else if (version.get().compareTo(WindowsVersion.SERVER_2016) < 0) {
            unfit(computer, "too-old", "which is older than Windows Server 2016");
        } else {
            good.add(Praise.of(computer, version.get(), path.engine()));
        }
    }

    private void unfit(Computer computer, String kind, String why) {
        String system = computer.operatingSystem().orElseThrow();
        findings.add(finding(kind, computer)
                .title(computer.name() + " runs " + system + ", " + why)
                .expected("Windows Server 2016 or newer")
                .actual(system
                        + computer.operatingSystemVersion()
                                .map(text -> ", version " + text)
                                .orElse(""))
                .remedy(new Remedy.ByHand("move the sync engine from " + computer.name()
                        + " to a Windows Server that Microsoft supports for it"))
                .build());
    }

    private void unclear(Computer computer, Optional<String> value, String attribute) {
        missing.add(new Missing(
                "which operating system " + computer.name() + " runs",
                path.key(),
                value.isPresent() ? Reason.MALFORMED : Reason.NOT_VISIBLE,
                value.map(text -> attribute + " of " + computer.dn() + " says " + text)
                        .orElse(attribute + " of " + computer.dn() + " is not visible, or was never written")));
    }

    private Finding.Builder finding(String kind, Computer computer) {
        return Finding.builder().validator(validator).subject(path.key()).place(kind + "@" + computer.sid());
    }

    Verdict conclude() {
        if (findings.isEmpty() && missing.isEmpty() && good.isEmpty()) {
            missing.add(new Missing(
                    "the computer on which the sync engine runs",
                    path.key(),
                    Reason.NOT_VISIBLE,
                    "the directory names no computer for it"));
        }
        return Verdict.of(findings, missing, String.join("; ", good));
    }
}
