package dev.writeback.check.server;

import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A version of Windows as computers write it into {@code operatingSystemVersion}, such as {@code 10.0 (14393)}.
 *
 * @param major first number
 * @param minor second number
 * @param build number in brackets, which alone tells the versions 10.0 apart
 */
record WindowsVersion(int major, int minor, int build) implements Comparable<WindowsVersion> {
    static final WindowsVersion SERVER_2016 = new WindowsVersion(10, 0, 14393);
    static final WindowsVersion SERVER_2025 = new WindowsVersion(10, 0, 26100);

    private static final Pattern FORM = Pattern.compile("([0-9]{1,4})\\.([0-9]{1,4}) \\(([0-9]{1,9})\\)");
    private static final Comparator<WindowsVersion> ORDER = Comparator.comparingInt(WindowsVersion::major)
            .thenComparingInt(WindowsVersion::minor)
            .thenComparingInt(WindowsVersion::build);

    /** The version; empty if {@code text} is of another form. */
    static Optional<WindowsVersion> parse(String text) {
        Matcher matcher = FORM.matcher(text.strip());
        return matcher.matches()
                ? Optional.of(new WindowsVersion(number(matcher, 1), number(matcher, 2), number(matcher, 3)))
                : Optional.empty();
    }

    private static int number(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }

    @Override
    public int compareTo(WindowsVersion other) {
        return ORDER.compare(this, other);
    }
}
