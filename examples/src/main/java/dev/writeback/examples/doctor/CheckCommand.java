package dev.writeback.examples.doctor;

import dev.writeback.Writeback;
import dev.writeback.check.CheckReport;
import dev.writeback.check.Gate;
import dev.writeback.check.Scope;
import dev.writeback.collect.CollectOptions;
import dev.writeback.ldap.LdapForest;
import dev.writeback.ldap.LdapTarget;
import dev.writeback.port.AccountQuery;
import dev.writeback.port.Secret;
import dev.writeback.report.TextReport;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code doctor check}: reads a directory and says whether writeback can work in it. */
@Command(
        name = "check",
        description = "Reads a directory and says whether passwords can be written back into it. Changes nothing.")
final class CheckCommand implements Callable<Integer> {
    private final Screen screen;

    @Option(
            names = "--ldap",
            paramLabel = "URL",
            required = true,
            description = "The domain controller, such as ldaps://dc1.corp.example")
    private String ldap = "";

    @Option(names = "--ca", paramLabel = "FILE", description = "PEM file of the authorities to trust.")
    private @Nullable Path caFile;

    @Option(
            names = "--bind",
            paramLabel = "NAME",
            required = true,
            description = "Log on as: a UPN, DOMAIN\\name, or a distinguished name.")
    private String bindName = "";

    @Mixin
    private PasswordOptions passwords = new PasswordOptions();

    @Option(
            names = "--connector",
            paramLabel = "NAME",
            description = "The account of the sync engine, if it is not the only one named MSOL_…")
    private @Nullable String connector;

    @Option(
            names = "--require",
            paramLabel = "PART",
            split = ",",
            description = "What must be ready: directory, tenant, server, network. Default: directory.")
    private List<Scope> required = List.of(Scope.DIRECTORY);

    @Option(names = "--strict", description = "A single blocked user fails the check.")
    private boolean strict;

    @Option(names = "--ascii", description = "Print nothing but ASCII.")
    private boolean ascii;

    CheckCommand(Screen screen) {
        this.screen = screen;
    }

    @Override
    public Integer call() {
        Gate gate = gate();
        CollectOptions options = CollectOptions.builder().connector(connector()).build();
        CheckReport report;
        try (LdapForest directory = open()) {
            report = Writeback.check(Writeback.collect(directory, options));
        }
        screen.out().print(TextReport.render(report, gate, screen.style(ascii)));
        return ExitStatus.of(gate.judge(report));
    }

    private Gate gate() {
        Gate gate = Gate.of(required.get(0), required.toArray(Scope[]::new));
        return strict ? gate.strict() : gate;
    }

    private Optional<AccountQuery> connector() {
        try {
            return Optional.ofNullable(connector).map(AccountQuery::parse);
        } catch (IllegalArgumentException e) {
            throw new WrongUse("--connector: " + e.getMessage());
        }
    }

    private LdapForest open() {
        try {
            LdapTarget target = LdapTarget.parse(ldap);
            LdapTarget trusting = caFile == null ? target : target.trust(caFile);
            try (Secret password = passwords.password(screen, bindName)) {
                return LdapForest.open(trusting.bind(bindName, password));
            }
        } catch (IllegalArgumentException e) {
            throw new WrongUse(e.getMessage());
        }
    }
}
