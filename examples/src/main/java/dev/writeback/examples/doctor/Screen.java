package dev.writeback.examples.doctor;

import dev.writeback.report.TextStyle;
import java.io.Console;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where a command prints, and what can be shown there.
 *
 * @param out for results
 * @param err for complaints
 * @param terminal whether a person looks at a terminal that understands colours
 * @param unicode whether signs beyond ASCII can be shown
 * @param environment variables of the process, from which passwords may come
 * @param prompt asks for a password without echo; empty: there is nobody to ask
 */
record Screen(
        PrintWriter out,
        PrintWriter err,
        boolean terminal,
        boolean unicode,
        Map<String, String> environment,
        Optional<PasswordPrompt> prompt) {
    private static final String SIGNS = "✓✗→·";

    /** Asks for a password. */
    @FunctionalInterface
    interface PasswordPrompt {
        /** The characters typed; the caller wipes them. */
        char[] ask(String question);
    }

    static Screen ofProcess() {
        Charset charset = charset();
        Map<String, String> environment = System.getenv();
        Optional<Console> console = console();
        boolean colours =
                console.isPresent() && !environment.containsKey("NO_COLOR") && !"dumb".equals(environment.get("TERM"));
        return new Screen(
                writer(FileDescriptor.out, charset),
                writer(FileDescriptor.err, charset),
                colours,
                charset.newEncoder().canEncode(SIGNS),
                environment,
                console.map(asking -> question -> typed(asking, question)));
    }

    /** Java 17 has no console without a terminal; from 22 on there may be one, which has to be asked. */
    @SuppressWarnings("SystemConsoleNull")
    private static Optional<Console> console() {
        Console console = System.console();
        if (console == null) {
            return Optional.empty();
        }
        try {
            boolean real = (Boolean) Console.class.getMethod("isTerminal").invoke(console);
            return real ? Optional.of(console) : Optional.empty();
        } catch (ReflectiveOperationException e) {
            return Optional.of(console);
        }
    }

    private static char[] typed(Console console, String question) {
        char[] typed = console.readPassword("%s", question);
        return typed == null ? new char[0] : typed;
    }

    /** Java 17 prints in its default charset, whatever the terminal can show; so ask for the latter. */
    private static Charset charset() {
        for (String property : new String[] {"stdout.encoding", "sun.stdout.encoding", "native.encoding"}) {
            String name = System.getProperty(property);
            if (name != null && Charset.isSupported(name)) {
                return Charset.forName(name);
            }
        }
        return Charset.defaultCharset();
    }

    private static PrintWriter writer(FileDescriptor descriptor, Charset charset) {
        return new PrintWriter(new OutputStreamWriter(new FileOutputStream(descriptor), charset), false);
    }

    TextStyle style(boolean ascii) {
        return new TextStyle(terminal, ascii || !unicode);
    }

    /** One line about what was done. */
    void say(String line) {
        out.println(style(false).clean(line));
    }

    /** One line on the error stream. */
    void complain(@Nullable String message) {
        out.flush();
        err.println("doctor: " + style(false).clean(message == null ? "no reason given" : message));
        err.flush();
    }

    /** Whether something that was printed did not arrive, as on a full disk. */
    boolean lost() {
        return out.checkError();
    }

    void flush() {
        out.flush();
        err.flush();
    }
}
