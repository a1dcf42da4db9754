package dev.writeback.examples.doctor;

import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.UnmatchedArgumentException;

/** The command line: finds the subcommand, and turns every way to end into an exit status. */
@Command(
        name = "doctor",
        mixinStandardHelpOptions = true,
        scope = ScopeType.INHERIT,
        version = "doctor 0.1.0-SNAPSHOT",
        description = "Checks Microsoft Entra password writeback.",
        subcommands = {
            CheckCommand.class,
            AskCommand.class,
            CollectCommand.class,
            AnonymiseCommand.class,
            DemoCommand.class
        },
        exitCodeListHeading = "Exit status:%n",
        exitCodeList = {
            "0:check: every required part is ready; otherwise: done",
            "1:a required part is not ready",
            "2:not everything could be seen: of what is required (check), or of the users (collect, anonymise)",
            "64:wrong use, an empty password, a password over plain ldap://, or a file that is missing, damaged or in the way",
            "70:a fault of this program, or the output could not be written",
            "74:the server cannot be opened: no such host, nobody answers, TLS, no Active Directory",
            "77:the server does not accept the name and password"
        })
public final class Doctor implements Callable<Integer> {
    private final Screen screen;

    private Doctor(Screen screen) {
        this.screen = screen;
    }

    /** Runs one command and ends the process with its status. */
    public static void main(String[] args) {
        System.exit(run(Screen.ofProcess(), args));
    }

    /** Runs one command on {@code screen}; returns its exit status. */
    static int run(Screen screen, String... args) {
        try {
            CommandLine line = new CommandLine(new Doctor(screen), new Commands(screen));
            line.setOut(screen.out());
            line.setErr(screen.err());
            line.setColorScheme(CommandLine.Help.defaultColorScheme(CommandLine.Help.Ansi.OFF));
            line.setParameterExceptionHandler((e, wrong) -> usage(screen, e));
            line.setExecutionExceptionHandler((e, command, parsed) -> ExitStatus.of(e, screen));
            int status = line.execute(args);
            return screen.lost() ? ExitStatus.lost(screen) : status;
        } catch (Throwable e) {
            // also errors such as a lack of memory: a script must never take them for an answer
            return ExitStatus.of(e, screen);
        } finally {
            screen.flush();
        }
    }

    private static int usage(Screen screen, ParameterException e) {
        // somebody may have given a password as an argument: what is not known is not repeated
        String wrong = e instanceof UnmatchedArgumentException unknown
                ? "unknown option or argument" + names(unknown)
                : e.getMessage();
        screen.complain(wrong + "; see " + e.getCommandLine().getCommandSpec().qualifiedName() + " --help");
        return ExitStatus.USAGE;
    }

    private static String names(UnmatchedArgumentException e) {
        String names = e.getUnmatched().stream()
                .filter(argument -> argument.startsWith("-"))
                .map(argument -> argument.replaceFirst("=.*", ""))
                .collect(Collectors.joining(", "));
        return names.isEmpty() ? "" : " " + names;
    }

    /** Without a command it shows what it can do. */
    @Override
    public Integer call() {
        return new DemoCommand(screen).call();
    }
}
