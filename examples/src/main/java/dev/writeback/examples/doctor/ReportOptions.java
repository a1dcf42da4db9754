package dev.writeback.examples.doctor;

import dev.writeback.check.CheckReport;
import dev.writeback.check.Gate;
import dev.writeback.report.JUnitReport;
import dev.writeback.report.JsonReport;
import dev.writeback.report.TextReport;
import dev.writeback.report.TextStyle;
import picocli.CommandLine.Option;

/** How a report looks. */
final class ReportOptions {
    private enum Format {
        TEXT,
        JSON,
        JUNIT
    }

    @Option(
            names = "--format",
            paramLabel = "NAME",
            description = "text, json, or junit for build servers. Default: text.")
    private String format = "text";

    @Option(names = "--ascii", description = "Print nothing but ASCII.")
    private boolean ascii;

    boolean ascii() {
        return ascii;
    }

    /** Refuses a format that there is not. */
    void check() {
        parsed();
    }

    String render(CheckReport report, Gate gate, TextStyle style) {
        return switch (parsed()) {
            case TEXT -> TextReport.render(report, gate, style);
            case JSON -> JsonReport.render(report, gate);
            case JUNIT -> style.ascii() ? asciiXml(JUnitReport.render(report, gate)) : JUnitReport.render(report, gate);
        };
    }

    private Format parsed() {
        return switch (format) {
            case "text" -> Format.TEXT;
            case "json" -> Format.JSON;
            case "junit" -> Format.JUNIT;
            case "html", "md" ->
                throw new WrongUse("--format " + format + " is not there yet; use text, json or junit");
            default -> throw new WrongUse("--format: there is text, json and junit");
        };
    }

    /** Says that it is UTF-8, which ASCII always is. */
    private static String asciiXml(String xml) {
        StringBuilder ascii = new StringBuilder(xml.length());
        xml.codePoints().forEach(c -> {
            if (c > '~') {
                ascii.append("&#").append(c).append(';');
            } else {
                ascii.appendCodePoint(c);
            }
        });
        return ascii.toString();
    }
}
