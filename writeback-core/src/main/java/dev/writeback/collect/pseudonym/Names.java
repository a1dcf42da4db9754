package dev.writeback.collect.pseudonym;

import dev.writeback.sd.Sid;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Pseudonyms of names. Equal names, whatever their letter case, have equal pseudonyms, be it the name of a unit, of an account
 * or a label of a domain. What rules and directories look at survives: how accounts of sync engines begin, the dollar sign of
 * a computer, and characters that need care in distinguished names. Threadsafe.
 */
final class Names {
    private static final int DIGITS = 12;
    private static final int INSTALLATION_DIGITS = 32;

    /** How setup programs name the accounts that they make; the digits of MSOL_ are the first ones of the installation. */
    private static final List<String> PREFIXES = List.of("MSOL_", "AAD_", "pGMSA_", "provAgentgMSA");

    /** Labels that tell a private name from one of the internet, and the domains that tenants get. */
    private static final Set<String> COMMON_LABELS = Set.of(
            "com",
            "us",
            "cn",
            "onmicrosoft",
            "partner",
            "onmschina",
            "local",
            "lan",
            "internal",
            "intranet",
            "localhost");

    private static final Set<String> COMMON_CLASSES = Set.of(
            "user",
            "person",
            "organizationalperson",
            "inetorgperson",
            "contact",
            "computer",
            "group",
            "domain",
            "domaindns",
            "builtindomain",
            "organizationalunit",
            "container",
            "foreignsecurityprincipal",
            "msds-managedserviceaccount",
            "msds-groupmanagedserviceaccount",
            "msds-delegatedmanagedserviceaccount");

    /** What rules and readers ask users for, in lower case. */
    private static final Set<String> COMMON_ATTRIBUTES = Set.of(
            "admincount",
            "iscriticalsystemobject",
            "ms-ds-consistencyguid",
            "ntsecuritydescriptor",
            "objectclass",
            "objectguid",
            "objectsid",
            "samaccountname",
            "userprincipalname");

    /** How a directory renames an object that lost against another one of its name, or was deleted. */
    private static final Pattern RENAMED = Pattern.compile("\n(?:CNF|DEL):");

    private final KeyedHash hash;
    private final Identities identities;
    private final Map<String, String> labels = new ConcurrentHashMap<>();

    /** {@code identities}: for names that are SIDs. */
    Names(KeyedHash hash, Identities identities) {
        this.hash = hash;
        this.identities = identities;
    }

    /** One name, such as that of a unit or an account. */
    String name(String text) {
        if (text.isEmpty()) {
            return text;
        }
        Matcher renamed = RENAMED.matcher(text);
        if (renamed.find()) {
            return name(text.substring(0, renamed.start())) + renamed.group() + name(text.substring(renamed.end()));
        }
        if (text.startsWith("S-1-")) {
            return sid(text);
        }
        return other(text);
    }

    /** Accounts from elsewhere are named after their SIDs. */
    private String sid(String text) {
        try {
            return identities.sid(new Sid(text)).value();
        } catch (IllegalArgumentException e) {
            return other(text);
        }
    }

    private String other(String text) {
        String start = PREFIXES.stream()
                .filter(prefix -> text.regionMatches(true, 0, prefix, 0, prefix.length()))
                .map(prefix -> text.substring(0, prefix.length()))
                .findFirst()
                .orElse("");
        if (start.length() == text.length()) {
            return text;
        }
        return front(text)
                + (start.isEmpty() ? "name-" : start)
                + digits(text.substring(start.length()), DIGITS)
                + signs(text.substring(start.length()))
                + (text.endsWith(" ") ? " " : "");
    }

    private String digits(String text, int count) {
        return hash.digits("name", text.toLowerCase(Locale.ROOT), count);
    }

    /** A blank or a number sign means something only where a name begins. */
    private static String front(String text) {
        return text.startsWith(" ") || text.startsWith("#") ? text.substring(0, 1) : "";
    }

    /** The characters that are neither letters nor digits nor usual in names, each once. */
    private static String signs(String text) {
        return text.chars()
                .skip(front(text).length())
                .filter(c -> c < 0x80 && !Character.isLetterOrDigit(c) && " -_.'".indexOf(c) < 0)
                .distinct()
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
    }

    /** An identifier of 32 hexadecimal digits, as an installation has. The account that it made has the first twelve. */
    String installation(String digits) {
        return digits(digits.substring(0, DIGITS), DIGITS) + digits(digits, INSTALLATION_DIGITS - DIGITS);
    }

    /** The DNS name of a host, a domain or a tenant, label by label. */
    String dns(String text) {
        return Stream.of(text.split("\\.", -1)).map(this::label).collect(Collectors.joining("."));
    }

    /** One label of a DNS name. */
    String label(String text) {
        // there are few, and every user has some
        return isCommonLabel(text) ? text : labels.computeIfAbsent(text, this::name);
    }

    static boolean isCommonLabel(String text) {
        return COMMON_LABELS.contains(text.toLowerCase(Locale.ROOT));
    }

    /** A userPrincipalName. */
    String principal(String text) {
        int at = text.lastIndexOf('@');
        return at < 0 ? name(text) : name(text.substring(0, at)) + "@" + dns(text.substring(at + 1));
    }

    /** A class of the schema; those that somebody added may carry the name of a company. */
    String className(String text) {
        return COMMON_CLASSES.contains(text.toLowerCase(Locale.ROOT)) ? text : name(text);
    }

    /** An attribute of the schema, in lower case; those that somebody added may carry the name of a company. */
    String attributeName(String text) {
        return COMMON_ATTRIBUTES.contains(text) ? text : name(text);
    }
}
