package dev.writeback.report;

/** The sign in front of a line: how it stands with one rule or scope. */
enum Mark {
    OK("✓", "+", 32),
    WARNING("!", "!", 33),
    INFORMATION("i", "i", 34),
    ACCEPTED("~", "~", 36),
    FAILED("✗", "x", 31),
    UNKNOWN("?", "?", 35),
    NOT_APPLICABLE("-", "-", 90),
    NOT_EXAMINED("-", "-", 90);

    private final String sign;
    private final String asciiSign;
    private final int ansiColour;

    Mark(String sign, String asciiSign, int ansiColour) {
        this.sign = sign;
        this.asciiSign = asciiSign;
        this.ansiColour = ansiColour;
    }

    /** The sign in brackets, such as {@code [✓]}. */
    String in(TextStyle style) {
        return paint("[" + (style.ascii() ? asciiSign : sign) + "]", style);
    }

    /** The text in the colour of this mark, where there are colours. */
    String paint(String text, TextStyle style) {
        return style.colour() ? "\u001b[" + ansiColour + "m" + text + "\u001b[0m" : text;
    }
}
