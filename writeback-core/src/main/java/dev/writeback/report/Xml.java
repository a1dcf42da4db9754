package dev.writeback.report;

/** Writes XML 1.0, one element a call, line by line. */
final class Xml {
    private final StringBuilder out = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    private int depth;

    Xml() {}

    /** Opens an element; {@code attributes} are names and values in turn. */
    Xml open(String name, String... attributes) {
        start(name, attributes).append(">\n");
        depth++;
        return this;
    }

    Xml close(String name) {
        depth--;
        indent().append("</").append(name).append(">\n");
        return this;
    }

    /** An element with a text in it. */
    Xml text(String name, String text, String... attributes) {
        start(name, attributes)
                .append('>')
                .append(escaped(text))
                .append("</")
                .append(name)
                .append(">\n");
        return this;
    }

    private StringBuilder start(String name, String... attributes) {
        indent().append('<').append(name);
        for (int i = 0; i < attributes.length; i += 2) {
            out.append(' ')
                    .append(attributes[i])
                    .append("=\"")
                    .append(escaped(TextStyle.PLAIN.clean(attributes[i + 1])))
                    .append('"');
        }
        return out;
    }

    private StringBuilder indent() {
        return out.append("  ".repeat(depth));
    }

    /** Keeps line breaks. XML has no way to write control characters, and others deceive whoever reads; both are shown, not carried. */
    private static String escaped(String text) {
        StringBuilder escaped = new StringBuilder(text.length());
        for (String line : text.split("\n", -1)) {
            escaped.append(escaped.isEmpty() ? "" : "\n")
                    .append(TextStyle.PLAIN
                            .clean(line)
                            .replace("&", "&amp;")
                            .replace("<", "&lt;")
                            .replace(">", "&gt;")
                            .replace("\"", "&quot;"));
        }
        return escaped.toString();
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
