package dev.writeback.report;

/**
 * How a text report looks.
 *
 * @param colour whether to mark lines with ANSI colours, as on a terminal
 * @param ascii whether to stay within ASCII: marks are plain, and other characters are written as {@code \\uXXXX}
 */
public record TextStyle(boolean colour, boolean ascii) {
    /** No colour, all characters. */
    public static final TextStyle PLAIN = new TextStyle(false, false);

    /**
     * The text, fit to be shown: what could take over a terminal or turn the text around (control, format and separator
     * characters) is written as {@code \\uXXXX}, and so are all but ASCII characters where those cannot be shown.
     */
    public String clean(String text) {
        StringBuilder shown = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            if (hidden(c) || (ascii && c > '~')) {
                shown.append(String.format(c > 0xFFFF ? "\\U%08x" : "\\u%04x", c));
            } else {
                shown.appendCodePoint(c);
            }
        });
        return shown.toString();
    }

    private static boolean hidden(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE,
                    Character.UNASSIGNED -> true;
            default -> false;
        };
    }

    String arrow() {
        return ascii ? "->" : "→";
    }

    String dot() {
        return ascii ? "|" : "·";
    }
}
