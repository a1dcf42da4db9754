package dev.writeback.examples.doctor;

import picocli.CommandLine;
import picocli.CommandLine.IFactory;

/**
 * Makes the subcommands and hands them the screen.
 *
 * @param screen where they print
 */
record Commands(Screen screen) implements IFactory {
    @Override
    public <K> K create(Class<K> type) throws Exception {
        if (type == CheckCommand.class) {
            return type.cast(new CheckCommand(screen));
        }
        if (type == CollectCommand.class) {
            return type.cast(new CollectCommand(screen));
        }
        if (type == AnonymiseCommand.class) {
            return type.cast(new AnonymiseCommand(screen));
        }
        if (type == AskCommand.class) {
            return type.cast(new AskCommand(screen));
        }
        if (type == DemoCommand.class) {
            return type.cast(new DemoCommand(screen));
        }
        return CommandLine.defaultFactory().create(type);
    }
}
