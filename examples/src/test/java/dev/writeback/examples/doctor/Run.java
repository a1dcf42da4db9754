package dev.writeback.examples.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Map;
import java.util.Optional;

/**
 * One run of doctor in this process.
 *
 * @param exit its exit status
 * @param out what it printed
 * @param err what it complained about
 */
record Run(int exit, String out, String err) {
    static Run of(String... arguments) {
        return on(Map.of(), null, arguments);
    }

    static Run withVariable(String name, String value, String... arguments) {
        return on(Map.of(name, value), null, arguments);
    }

    static Run typing(String password, String... arguments) {
        return on(Map.of(), password, arguments);
    }

    /** It ended with this status and one line that holds {@code text}: no result, no stack trace, no password. */
    void complains(int status, String text) {
        assertThat(exit).as(err).isEqualTo(status);
        assertThat(err.lines())
                .singleElement()
                .asString()
                .startsWith("doctor: ")
                .contains(text);
        assertThat(out).isEmpty();
        assertThat(err).doesNotContain(Company.PASSWORD, "Wrong-4711", "Exception");
    }

    private static Run on(
            Map<String, String> environment, @org.jspecify.annotations.Nullable String typed, String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        Screen screen = new Screen(
                new PrintWriter(out),
                new PrintWriter(err),
                false,
                true,
                environment,
                Optional.ofNullable(typed).map(password -> question -> password.toCharArray()));
        int exit = Doctor.run(screen, arguments);
        return new Run(exit, out.toString(), err.toString());
    }
}
