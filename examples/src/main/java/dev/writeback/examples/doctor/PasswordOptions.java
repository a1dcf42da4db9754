package dev.writeback.examples.doctor;

import dev.writeback.port.Secret;
import java.nio.file.Path;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where the password comes from: a file, a variable, or a prompt. Never an argument, which every process can see. */
final class PasswordOptions {
    @Option(names = "--password-file", paramLabel = "FILE", description = "Read the password from this file.")
    private @Nullable Path file;

    @Option(names = "--password-env", paramLabel = "NAME", description = "Read the password from this variable.")
    private @Nullable String variable;

    boolean given() {
        return file != null || variable != null;
    }

    Secret password(Screen screen, String name) {
        if (file != null && variable != null) {
            throw new WrongUse("--password-file and --password-env are both given; use one");
        }
        try {
            if (file != null) {
                return Secret.ofFile(file);
            }
            return variable != null ? ofVariable(screen, variable) : asked(screen, name);
        } catch (IllegalArgumentException e) {
            throw new WrongUse(e.getMessage());
        }
    }

    private static Secret ofVariable(Screen screen, String variable) {
        String value = screen.environment().get(variable);
        if (value == null) {
            throw new WrongUse("--password-env: there is no variable of this name");
        }
        return Secret.of(value.toCharArray());
    }

    private static Secret asked(Screen screen, String name) {
        Screen.PasswordPrompt prompt = screen.prompt()
                .orElseThrow(() -> new WrongUse(
                        "no password: there is no terminal to ask on; use --password-file or --password-env"));
        char[] typed = prompt.ask("Password of " + name + ": ");
        try {
            return Secret.of(typed);
        } finally {
            Arrays.fill(typed, '\0');
        }
    }
}
