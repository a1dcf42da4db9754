package dev.writeback.testkit.server;

import com.unboundid.ldap.sdk.Filter;
import dev.writeback.model.Dn;
import dev.writeback.sd.Sid;
import dev.writeback.testkit.directory.NewConfiguration;
import dev.writeback.testkit.directory.Node;
import dev.writeback.testkit.directory.ObjectKind;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Decides whether an entry matches a filter, with the comparison rules of the attributes that the fake knows. */
final class FilterMatch {
    private static final String BIT_AND = "1.2.840.113556.1.4.803";
    private static final String BIT_OR = "1.2.840.113556.1.4.804";
    private static final String IN_CHAIN = "1.2.840.113556.1.4.1941";
    private static final Set<String> BINARY =
            Set.of("objectsid", "objectguid", "schemaidguid", "attributesecurityguid", "ms-ds-consistencyguid");
    private static final Set<String> NAMES = Set.of(
            "distinguishedname",
            "member",
            "memberof",
            "msds-psoappliesto",
            "msds-psoapplied",
            "objectcategory",
            "defaultobjectcategory",
            "ncname",
            "serverreference",
            "hasmasterncs",
            "msds-hasmasterncs",
            "msds-hasfullreplicancs");

    private final Directory directory;

    FilterMatch(Directory directory) {
        this.directory = directory;
    }

    /** An attribute that is absent makes a comparison false, and its negation true. */
    boolean matches(Filter filter, Stored entry) {
        return switch (filter.getFilterType()) {
            case Filter.FILTER_TYPE_AND -> Arrays.stream(filter.getComponents()).allMatch(part -> matches(part, entry));
            case Filter.FILTER_TYPE_OR -> Arrays.stream(filter.getComponents()).anyMatch(part -> matches(part, entry));
            case Filter.FILTER_TYPE_NOT -> !matches(Objects.requireNonNull(filter.getNOTComponent()), entry);
            case Filter.FILTER_TYPE_PRESENCE -> present(attribute(filter), entry);
            case Filter.FILTER_TYPE_EQUALITY, Filter.FILTER_TYPE_APPROXIMATE_MATCH ->
                equal(attribute(filter), filter, entry);
            case Filter.FILTER_TYPE_SUBSTRING -> texts(filter, entry).stream().anyMatch(text -> holds(filter, text));
            case Filter.FILTER_TYPE_GREATER_OR_EQUAL ->
                texts(filter, entry).stream().anyMatch(text -> compare(text, wanted(filter)) >= 0);
            case Filter.FILTER_TYPE_LESS_OR_EQUAL ->
                texts(filter, entry).stream().anyMatch(text -> compare(text, wanted(filter)) <= 0);
            case Filter.FILTER_TYPE_EXTENSIBLE_MATCH -> extensible(filter, entry);
            default -> false;
        };
    }

    /** Everything has a class, even if it is hidden. */
    private static boolean present(String attribute, Stored entry) {
        return attribute.equals("objectclass") || !entry.values(attribute).isEmpty();
    }

    private static String attribute(Filter filter) {
        return String.valueOf(filter.getAttributeName()).toLowerCase(Locale.ROOT);
    }

    /** The value to compare with; the kinds of filters that call this have one. */
    private static String wanted(Filter filter) {
        return Objects.requireNonNull(filter.getAssertionValue());
    }

    private boolean equal(String attribute, Filter filter, Stored entry) {
        List<byte[]> values = entry.values(attribute);
        if (values.isEmpty()) {
            return false;
        }
        if (BINARY.contains(attribute)) {
            byte[] wanted = binary(attribute, filter);
            return values.stream().anyMatch(value -> Arrays.equals(value, wanted));
        }
        String wanted = wanted(filter);
        if (!NAMES.contains(attribute)) {
            return values.stream().anyMatch(value -> text(value).equalsIgnoreCase(wanted));
        }
        return name(attribute, wanted)
                .filter(dn ->
                        values.stream().anyMatch(value -> Dn.parse(text(value)).equals(dn)))
                .isPresent();
    }

    /** SIDs may come as text too. */
    private static byte[] binary(String attribute, Filter filter) {
        String text = wanted(filter);
        if (attribute.equals("objectsid") && text.startsWith("S-")) {
            try {
                return new Sid(text).toBytes();
            } catch (IllegalArgumentException e) {
                return new byte[0];
            }
        }
        return Objects.requireNonNull(filter.getAssertionValueBytes());
    }

    /** A category may be named by one of its classes alone; an object by its identity. */
    private Optional<Dn> name(String attribute, String wanted) {
        if (attribute.endsWith("objectcategory") && !wanted.contains("=")) {
            return category(wanted)
                    .map(name -> Dn.parse(
                            NewConfiguration.schemaName(directory.tree().forest(), name)));
        }
        if (wanted.startsWith("<")) {
            return directory.named(wanted).map(Node::dn);
        }
        try {
            return Optional.of(Dn.parse(wanted));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Optional<String> category(String className) {
        if (className.equalsIgnoreCase("person")) {
            return Optional.of("Person");
        }
        return Arrays.stream(ObjectKind.values())
                .filter(kind -> kind.className().equalsIgnoreCase(className))
                .map(ObjectKind::category)
                .findFirst();
    }

    private boolean extensible(Filter filter, Stored entry) {
        String rule = filter.getMatchingRuleID();
        if (rule == null) {
            return equal(attribute(filter), filter, entry);
        }
        return switch (rule) {
            case BIT_AND -> bits(filter, entry, true);
            case BIT_OR -> bits(filter, entry, false);
            case IN_CHAIN -> inChain(filter, entry);
            default -> false;
        };
    }

    private static boolean bits(Filter filter, Stored entry, boolean all) {
        Optional<Long> mask = number(wanted(filter));
        return mask.isPresent()
                && texts(filter, entry).stream()
                        .flatMap(text -> number(text).stream())
                        .anyMatch(value -> all ? (value & mask.get()) == mask.get() : (value & mask.get()) != 0);
    }

    private boolean inChain(Filter filter, Stored entry) {
        Optional<Sid> named = directory.named(wanted(filter)).flatMap(Node::sid);
        Optional<Sid> own = entry.node().sid();
        if (named.isEmpty() || own.isEmpty() || !entry.sight().attribute(entry.node(), attribute(filter))) {
            return false;
        }
        return switch (attribute(filter)) {
            case "memberof" -> groupsOf(own.get()).contains(named.get());
            case "member" -> groupsOf(named.get()).contains(own.get());
            default -> false;
        };
    }

    private Set<Sid> groupsOf(Sid sid) {
        return directory.tree().membership().groupsOf(List.of(sid));
    }

    private static boolean holds(Filter filter, String value) {
        String rest = value.toLowerCase(Locale.ROOT);
        String start = lower(filter.getSubInitialString());
        String end = lower(filter.getSubFinalString());
        if (!rest.startsWith(start)) {
            return false;
        }
        rest = rest.substring(start.length());
        for (String part : filter.getSubAnyStrings()) {
            int at = rest.indexOf(lower(part));
            if (at < 0) {
                return false;
            }
            rest = rest.substring(at + part.length());
        }
        return rest.endsWith(end);
    }

    private static String lower(@Nullable String text) {
        return text == null ? "" : text.toLowerCase(Locale.ROOT);
    }

    private static List<String> texts(Filter filter, Stored entry) {
        return entry.values(attribute(filter)).stream().map(FilterMatch::text).toList();
    }

    private static String text(byte[] value) {
        return new String(value, StandardCharsets.UTF_8);
    }

    private static int compare(String value, String wanted) {
        Optional<Long> left = number(value);
        Optional<Long> right = number(wanted);
        return left.isPresent() && right.isPresent()
                ? Long.compare(left.get(), right.get())
                : value.compareToIgnoreCase(wanted);
    }

    private static Optional<Long> number(String text) {
        try {
            return Optional.of(Long.parseLong(text));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }
}
