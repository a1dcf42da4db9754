package dev.writeback.json;

/** A text is not JSON, or not of the form that is expected. The message is one line: where, and what is wrong. */
public final class JsonFormatException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int line;

    /**
     * Something wrong in a line.
     *
     * @param origin what is read, such as a file's name
     * @param line counted from 1
     * @param problem what was found and what was expected
     */
    public JsonFormatException(String origin, int line, String problem) {
        super(origin + ", line " + line + ": " + problem);
        this.line = line;
    }

    JsonFormatException(String origin, int line, String problem, Throwable cause) {
        this(origin, line, problem);
        initCause(cause);
    }

    /** The line in which it was noticed, counted from 1. */
    public int line() {
        return line;
    }
}
