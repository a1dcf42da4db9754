package dev.writeback.ldap.internal.read;

import com.unboundid.ldap.sdk.Entry;
import com.unboundid.ldap.sdk.SearchResultEntry;
import dev.writeback.model.Dn;
import dev.writeback.sd.Guid;
import dev.writeback.sd.Sid;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** Values of attributes, by the ways in which Active Directory stores them. What makes no sense is an IllegalArgumentException. */
public final class Attributes {
    private static final long TICKS_PER_SECOND = 10_000_000;
    private static final int NANOS_PER_TICK = 100;
    /** 1601-01-01, in seconds before 1970. */
    private static final long EPOCH_OF_FILE_TIMES = 11_644_473_600L;

    private Attributes() {}

    static Optional<String> text(SearchResultEntry entry, String name) {
        return Optional.ofNullable(entry.getAttributeValue(name));
    }

    static OptionalLong number(SearchResultEntry entry, String name) {
        String text = entry.getAttributeValue(name);
        return text == null ? OptionalLong.empty() : OptionalLong.of(Long.parseLong(text));
    }

    static Optional<Sid> sid(SearchResultEntry entry, String name) {
        return Optional.ofNullable(entry.getAttributeValueBytes(name)).map(Sid::ofBytes);
    }

    static Optional<Guid> guid(SearchResultEntry entry, String name) {
        return Optional.ofNullable(entry.getAttributeValueBytes(name)).map(Guid::ofBytes);
    }

    /** All values of an attribute; none if it did not come. */
    public static List<String> texts(Entry entry, String name) {
        String[] values = entry.getAttributeValues(name);
        return values == null ? List.of() : List.of(values);
    }

    /** An attribute that names an object; empty if it did not come. */
    public static Optional<Dn> dn(Entry entry, String name) {
        return Optional.ofNullable(entry.getAttributeValue(name)).map(Dn::parse);
    }

    /** The most specific class; the directory lists classes from the most general one on. */
    static Optional<String> objectClass(SearchResultEntry entry) {
        String[] classes = entry.getAttributeValues("objectClass");
        return classes == null || classes.length == 0 ? Optional.empty() : Optional.of(classes[classes.length - 1]);
    }

    /** Whether the server sent only the first of many values, under a name such as {@code member;range=0-1499}. */
    public static boolean cut(Entry entry, String name) {
        String start = name + ";range=";
        return entry.getAttributes().stream()
                .anyMatch(attribute -> attribute.getName().regionMatches(true, 0, start, 0, start.length()));
    }

    /** A moment in 100 ns since 1601; 0 and the greatest number mean that it never comes. */
    static Optional<Instant> moment(long ticks) {
        return ticks <= 0 || ticks == Long.MAX_VALUE
                ? Optional.empty()
                : Optional.of(Instant.ofEpochSecond(
                        Math.floorDiv(ticks, TICKS_PER_SECOND) - EPOCH_OF_FILE_TIMES,
                        Math.floorMod(ticks, TICKS_PER_SECOND) * NANOS_PER_TICK));
    }
}
