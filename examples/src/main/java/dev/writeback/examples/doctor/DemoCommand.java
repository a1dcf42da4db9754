package dev.writeback.examples.doctor;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** {@code doctor demo}: */
@Command(name = "demo", description = "Shows a report.")
final class DemoCommand implements Callable<Integer> {
    private final Screen screen;

    DemoCommand(Screen screen) {
        this.screen = screen;
    }

    @Override
    public Integer call() {
        screen.out().println("demo");
        return ExitStatus.READY;
    }
}
