package dev.writeback.examples.doctor;

import dev.writeback.Writeback;
import dev.writeback.check.CheckReport;
import dev.writeback.check.Gate;
import dev.writeback.model.Snapshot;
import dev.writeback.port.AccountQuery;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code doctor ask}: says of one user what {@code check} says of all, without reading the others. */
@Command(
        name = "ask",
        description = "Says whether the password of one user can be written back. Reads nobody else; changes nothing.")
final class AskCommand implements Callable<Integer> {
    private final Screen screen;

    @Parameters(
            paramLabel = "USER",
            description = "A UPN, DOMAIN\\name, a distinguished name, or the name for logging on.")
    private String user = "";

    @Mixin
    private DirectoryOptions directories = new DirectoryOptions();

    @Mixin
    private GateOptions gates = new GateOptions();

    @Mixin
    private ReportOptions reports = new ReportOptions();

    AskCommand(Screen screen) {
        this.screen = screen;
    }

    @Override
    public Integer call() {
        if (!directories.given()) {
            throw new WrongUse("give --ldap URL or --ldif FILE");
        }
        reports.check();
        // what stops one user is what the question is about
        Gate gate = gates.gate().strict();
        AccountQuery who = who();
        try (OpenDirectory directory = directories.open(screen)) {
            Snapshot rest = Writeback.collect(directory.reader(), directories.collecting());
            CheckReport report = Writeback.ask(directory.reader(), rest, who);
            screen.out().print(reports.render(report, gate, screen.style(reports.ascii())));
            return ExitStatus.of(gate.judge(report));
        }
    }

    private AccountQuery who() {
        try {
            return AccountQuery.parse(user);
        } catch (IllegalArgumentException e) {
            throw new WrongUse("USER: " + e.getMessage());
        }
    }
}
