package dev.writeback.model;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.naming.InvalidNameException;
import javax.naming.ldap.LdapName;

/**
 * The distinguished name of an object in a directory, as its directory writes it.
 *
 * <p>Names that differ in letter case or in blanks around separators are equal.
 */
public final class Dn implements Comparable<Dn> {
    private final String text;
    private final String key;

    private Dn(String text, String key) {
        this.text = text;
        this.key = key;
    }

    /**
     * Reads a name in the text form of RFC 4514.
     *
     * @throws IllegalArgumentException if {@code text} is not a distinguished name, or is empty
     */
    public static Dn parse(String text) {
        LdapName name = name(text);
        if (name.isEmpty() || name.getRdns().stream().anyMatch(part -> part.size() == 0)) {
            throw new IllegalArgumentException("not a distinguished name, or one with an empty part: " + text);
        }
        return new Dn(inTodaysForm(text, name), key(name));
    }

    private static LdapName name(String text) {
        try {
            return new LdapName(text);
        } catch (InvalidNameException | IllegalArgumentException | IndexOutOfBoundsException e) {
            // the platform's parser stumbles over some escapes at the end of a value
            throw new IllegalArgumentException("not a distinguished name: " + text, e);
        }
    }

    private static String key(LdapName name) {
        return name.getRdns().stream()
                .map(rdn -> plain(rdn.toString().toLowerCase(Locale.ROOT)))
                .collect(Collectors.joining("\u0000"));
    }

    /** Conflicting objects carry a line break in their name; nothing that is made of names may. */
    private static String plain(String part) {
        StringBuilder escaped = new StringBuilder(part.length());
        part.chars().forEach(c -> {
            if (Character.isISOControl(c)) {
                escaped.append(String.format("\\%02x", c));
            } else {
                escaped.append((char) c);
            }
        });
        return escaped.toString();
    }

    /** The object above; empty for a name of one part. */
    public Optional<Dn> parent() {
        LdapName name = name(text);
        if (name.size() < 2) {
            return Optional.empty();
        }
        // the text of the parent is the text behind the first separator: its escapes stay as the directory wrote them
        LdapName parent = (LdapName) name.getPrefix(name.size() - 1);
        return Optional.of(new Dn(behindFirstPart(), key(parent)));
    }

    private String behindFirstPart() {
        return text.substring(separators(text).get(0) + 1).stripLeading();
    }

    /** The value of its first part without escapes: {@code Doe, Jane} for {@code OU=Doe\, Jane,DC=corp}. */
    public String ownName() {
        LdapName name = name(text);
        Object value = name.getRdn(name.size() - 1).getValue();
        return value instanceof byte[] bytes ? "#" + HexFormat.of().formatHex(bytes) : value.toString();
    }

    /** Where the commas between the parts stand. */
    private static List<Integer> separators(String text) {
        List<Integer> commas = new ArrayList<>();
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) == '\\') {
                i++;
            } else if (text.charAt(i) == ',') {
                commas.add(i);
            }
        }
        return commas;
    }

    /** People still type quotes and semicolons of older forms; directories write neither. */
    private static String inTodaysForm(String text, LdapName name) {
        return separators(text).size() + 1 == name.size() && text.indexOf('"') < 0
                ? text
                : new LdapName(name.getRdns()).toString();
    }

    /** The name in one spelling: lower case, no blanks around separators, escapes as RFC 4514 has them. */
    public String canonical() {
        List<String> parts = new ArrayList<>(List.of(key.split("\u0000", -1)));
        Collections.reverse(parts);
        return String.join(",", parts);
    }

    /** Whether this is {@code ancestor} or an object somewhere below it. */
    public boolean within(Dn ancestor) {
        return key.equals(ancestor.key) || key.startsWith(ancestor.key + "\u0000");
    }

    /** Whether it names an organizational unit. */
    public boolean isOrganizationalUnit() {
        return text.regionMatches(true, 0, "OU=", 0, 3);
    }

    /** The name of a domain as its DNS name: {@code DC=corp,DC=example} is {@code corp.example}. */
    public String dnsName() {
        return name(text).getRdns().stream()
                .filter(rdn -> rdn.getType().equalsIgnoreCase("DC"))
                .map(rdn -> rdn.getValue().toString().toLowerCase(Locale.ROOT))
                .reduce((upper, lower) -> lower + "." + upper)
                .orElse("");
    }

    /** Whether {@code other} names the same object. */
    @Override
    public boolean equals(Object other) {
        return this == other || (other instanceof Dn that && key.equals(that.key));
    }

    @Override
    public int hashCode() {
        return key.hashCode();
    }

    /** By place in the tree: an object before what is below it. */
    @Override
    public int compareTo(Dn other) {
        return key.compareTo(other.key);
    }

    @Override
    public String toString() {
        return text;
    }
}
