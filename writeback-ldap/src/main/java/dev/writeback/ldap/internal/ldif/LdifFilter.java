package dev.writeback.ldap.internal.ldif;

import com.unboundid.ldap.sdk.Entry;
import com.unboundid.ldap.sdk.Filter;
import dev.writeback.model.Dn;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;

/** Decides whether an exported entry matches, for the kinds of filters that are asked here. */
final class LdifFilter {
    private static final Set<String> BINARY = Set.of("objectsid", "objectguid", "schemaidguid");
    private static final Set<String> NAMES = Set.of("member", "memberof");
    /** Classes of users; an entry of another class that is named by its class is none. */
    private static final Set<String> USER_CLASSES =
            Set.of("top", "person", "organizationalperson", "user", "inetorgperson");

    private LdifFilter() {}

    static boolean matches(Filter filter, Entry entry) {
        return switch (filter.getFilterType()) {
            case Filter.FILTER_TYPE_AND -> parts(filter).stream().allMatch(part -> matches(part, entry));
            case Filter.FILTER_TYPE_OR -> parts(filter).stream().anyMatch(part -> matches(part, entry));
            case Filter.FILTER_TYPE_PRESENCE -> entry.hasAttribute(name(filter));
            case Filter.FILTER_TYPE_EQUALITY -> equal(filter, entry);
            case Filter.FILTER_TYPE_SUBSTRING -> starts(filter, entry);
            default -> throw new IllegalArgumentException("not a filter for exports: " + filter);
        };
    }

    /** Whether a user may match: if not, a pass over all of them can be spared. */
    static boolean mayMatchUsers(Filter filter) {
        return switch (filter.getFilterType()) {
            case Filter.FILTER_TYPE_AND -> parts(filter).stream().allMatch(LdifFilter::mayMatchUsers);
            case Filter.FILTER_TYPE_OR -> parts(filter).stream().anyMatch(LdifFilter::mayMatchUsers);
            case Filter.FILTER_TYPE_EQUALITY ->
                !name(filter).equals("objectclass")
                        || USER_CLASSES.contains(wanted(filter).toLowerCase(Locale.ROOT));
            default -> true;
        };
    }

    private static List<Filter> parts(Filter filter) {
        return Arrays.asList(filter.getComponents());
    }

    private static String name(Filter filter) {
        return String.valueOf(filter.getAttributeName()).toLowerCase(Locale.ROOT);
    }

    private static String wanted(Filter filter) {
        return Objects.requireNonNull(filter.getAssertionValue());
    }

    private static boolean equal(Filter filter, Entry entry) {
        String name = name(filter);
        if (!entry.hasAttribute(name)) {
            return false;
        }
        if (BINARY.contains(name)) {
            byte[] wanted = Objects.requireNonNull(filter.getAssertionValueBytes());
            return Arrays.stream(entry.getAttributeValueByteArrays(name))
                    .anyMatch(value -> Arrays.equals(value, wanted));
        }
        String wanted = wanted(filter);
        if (NAMES.contains(name)) {
            Dn dn = Dn.parse(wanted);
            return Arrays.stream(entry.getAttributeValues(name))
                    .anyMatch(value -> Dn.parse(value).equals(dn));
        }
        return Arrays.stream(entry.getAttributeValues(name)).anyMatch(wanted::equalsIgnoreCase);
    }

    private static boolean starts(Filter filter, Entry entry) {
        String start = Objects.requireNonNull(filter.getSubInitialString());
        String[] values = entry.getAttributeValues(String.valueOf(filter.getAttributeName()));
        return values != null
                && Arrays.stream(values).anyMatch(value -> value.regionMatches(true, 0, start, 0, start.length()));
    }
}
