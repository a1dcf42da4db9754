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
     * The text, fit to be shown: control characters, which could take over a terminal, are written as {@code \\uXXXX},
     * and so are all but ASCII characters where those cannot be shown.
     */
    public String clean(String text) {
        StringBuilder shown = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean hidden = Character.isISOControl(c) || Character.getType(c) == Character.FORMAT;
            if (hidden || (ascii && c > '~')) {
                shown.append(String.format("\\u%04x", (int) c));
            } else {
                shown.append(c);
            }
        }
        return shown.toString();
    }

    String arrow() {
        return ascii ? "->" : "→";
    }

    String dot() {
        return ascii ? "|" : "·";
    }
}
