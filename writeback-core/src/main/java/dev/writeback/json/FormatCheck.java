package dev.writeback.json;

/** Holds a file to its format: its first two fields are {@code format} and {@code version}. For one file. */
public final class FormatCheck {
    private final String format;
    private final int version;
    private int seen;

    /** A check for the format with this name, in this version; others are refused rather than guessed at. */
    public FormatCheck(String format, int version) {
        this.format = format;
        this.version = version;
    }

    /**
     * Takes a field in if it is one of the two; false: it is another one, and still to be read.
     *
     * @throws JsonFormatException if this is another format, or another version of it
     */
    public boolean take(String field, JsonReader json) {
        switch (seen) {
            case 0 -> {
                String found = field.equals("format") ? json.text() : "";
                if (!found.equals(format)) {
                    throw json.error(
                            "this is no " + format + ": it does not start with {\"format\":\"" + format + "\"");
                }
            }
            case 1 -> {
                long found = field.equals("version") ? json.number() : 0;
                if (found != version) {
                    throw json.error("version " + found + " of " + format + " cannot be read, only version " + version
                            + "; use the version of writeback that wrote it");
                }
            }
            default -> {
                return false;
            }
        }
        seen++;
        return true;
    }

    /**
     * Makes sure that both were there.
     *
     * @throws JsonFormatException if not
     */
    public void done(JsonReader json) {
        if (seen < 2) {
            throw json.error("this is no " + format + ": \"format\" and \"version\" do not come first");
        }
    }
}
