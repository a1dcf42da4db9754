package dev.writeback.examples.doctor;

import dev.writeback.Writeback;
import dev.writeback.check.Baseline;
import dev.writeback.check.CheckReport;
import dev.writeback.check.Gate;
import dev.writeback.collect.CollectOptions;
import dev.writeback.collect.PseudonymKey;
import dev.writeback.model.Snapshot;
import dev.writeback.report.TextStyle;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code doctor check}: reads a directory, or a snapshot of one, and says whether writeback can work in it. */
@Command(
        name = "check",
        description = "Reads a directory, or a snapshot of one, and says whether passwords can be written back into it."
                + " Changes nothing.")
final class CheckCommand implements Callable<Integer> {
    private final Screen screen;

    @Mixin
    private DirectoryOptions directories = new DirectoryOptions();

    @Option(
            names = "--snapshot",
            paramLabel = "FILE",
            description = "What doctor collect wrote, instead of a directory.")
    private @Nullable Path snapshot;

    @Mixin
    private GateOptions gates = new GateOptions();

    @Mixin
    private ReportOptions reports = new ReportOptions();

    @Mixin
    private OutputOptions outputs = new OutputOptions();

    @Mixin
    private NameOptions names = new NameOptions();

    CheckCommand(Screen screen) {
        this.screen = screen;
    }

    /** What came of it, and whether the report may leave the house. */
    private record Judged(CheckReport report, boolean pseudonymous) {}

    @Override
    public Integer call() {
        if (directories.given() == (snapshot != null)) {
            throw new WrongUse("give one of --ldap URL, --ldif FILE and --snapshot FILE");
        }
        reports.check();
        Gate gate = gates.gate();
        Optional<NamedFile> file = outputs.file();
        return ExitStatus.of(file.isPresent() ? intoFile(file.get(), gate) : onScreen(gate));
    }

    private Gate.Decision onScreen(Gate gate) {
        CheckReport report = judge(names.key(Optional.empty())).report();
        screen.out().print(reports.render(report, gate, screen.style(reports.ascii())));
        return gate.judge(report);
    }

    private Gate.Decision intoFile(NamedFile file, Gate gate) {
        try (OutputFile output = outputs.create(file)) {
            Judged judged = judge(names.key(Optional.of(file)));
            CheckReport report = judged.report();
            Gate decides = judged.pseudonymous() ? withoutForeignNames(gate, report) : gate;
            output.write(reports.render(report, decides, new TextStyle(false, reports.ascii())));
            Gate.Decision decision = decides.judge(report);
            screen.say("gate " + decision.name().toLowerCase(Locale.ROOT) + "; the report is in " + file + ", "
                    + NameOptions.words(judged.pseudonymous()));
            return decision;
        }
    }

    private Judged judge(Optional<PseudonymKey> key) {
        if (snapshot != null) {
            directories.refuse();
            return judge(new NamedFile("--snapshot", snapshot).snapshot(), key);
        }
        CollectOptions options = directories.collecting();
        try (OpenDirectory directory = directories.open(screen)) {
            return judge(Writeback.collect(directory.reader(), options), key);
        }
    }

    private Judged judge(Snapshot taken, Optional<PseudonymKey> key) {
        if (gates.accepts() && key.isPresent() && !names.lasting() && !taken.pseudonymous()) {
            throw new WrongUse(
                    "--baseline: names in a file become pseudonyms that are new in every run, so that no finding"
                            + " would be found in the baseline; add --key FILE or --names");
        }
        Snapshot shown = NameOptions.shown(taken, key);
        return new Judged(Writeback.check(shown), shown.pseudonymous());
    }

    /** An entry that is not found may have been written down with names; a report with pseudonyms must not repeat them. */
    private Gate withoutForeignNames(Gate gate, CheckReport report) {
        Baseline.Review review = gate.baseline().review(report);
        if (!review.unused().isEmpty()) {
            screen.complain("entries of the baseline that are not found, and left out: "
                    + review.unused().size());
        }
        return gate.accepting(Baseline.of(Stream.concat(review.accepted().stream(), review.expired().stream())
                .toList()));
    }
}
