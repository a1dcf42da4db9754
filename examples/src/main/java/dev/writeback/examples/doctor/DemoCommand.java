package dev.writeback.examples.doctor;

import dev.writeback.Writeback;
import dev.writeback.check.CheckReport;
import dev.writeback.check.Gate;
import dev.writeback.check.Scope;
import dev.writeback.collect.CollectOptions;
import dev.writeback.report.TextReport;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code doctor demo}: a directory with the usual faults, what the report proposes carried out, and what is left. */
@Command(name = "demo", description = "Checks a made-up directory with the usual faults. Needs no server.")
final class DemoCommand implements Callable<Integer> {
    /** The same report in every run. */
    private static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-11-01T08:00:00Z"));

    private final Screen screen;

    @Option(names = "--ascii", description = "Print nothing but ASCII.")
    private boolean ascii;

    DemoCommand(Screen screen) {
        this.screen = screen;
    }

    @Override
    public Integer call() {
        DemoForest forest = new DemoForest(CLOCK);
        say("A made-up company: somebody set up password writeback, and users get errors. Why?");
        CheckReport before = check(forest);
        show(before);

        say("The same company, after what stands behind the arrows was done, but for single users:");
        before.findings().stream().filter(finding -> !finding.ownReason()).forEach(forest::cure);
        show(check(forest));
        return ExitStatus.READY;
    }

    private static CheckReport check(DemoForest forest) {
        CollectOptions options = CollectOptions.builder().clock(CLOCK).build();
        return Writeback.check(Writeback.collect(forest.reader(), options));
    }

    private void show(CheckReport report) {
        screen.out().println(TextReport.render(report, Gate.of(Scope.DIRECTORY), screen.style(ascii)));
    }

    private void say(String sentence) {
        screen.out().println(sentence);
        screen.out().println();
    }
}
