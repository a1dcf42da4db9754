package dev.writeback.collect.pseudonym;

import dev.writeback.model.Dn;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Enumeration;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import javax.naming.InvalidNameException;
import javax.naming.NamingException;
import javax.naming.directory.Attribute;
import javax.naming.directory.Attributes;
import javax.naming.ldap.LdapName;
import javax.naming.ldap.Rdn;

/**
 * Pseudonyms of distinguished names: as many parts of the same types, so that what stands below what stays visible. Containers
 * that every domain has keep their names. Threadsafe.
 */
final class Places {
    private static final int BINARY_LENGTH = 8;

    private static final Set<String> IN_EVERY_DOMAIN = Set.of(
            "cn=users",
            "cn=computers",
            "cn=builtin",
            "cn=system",
            "cn=server",
            "cn=adminsdholder",
            "cn=foreignsecurityprincipals",
            "cn=managed service accounts",
            "cn=password settings container",
            "cn=program data",
            "cn=microsoft",
            "cn=lostandfound",
            "cn=ntds quotas",
            "cn=tpm devices",
            "cn=keys",
            "cn=infrastructure",
            "cn=configuration",
            "cn=schema",
            "cn=services",
            "cn=sites",
            "ou=domain controllers");

    private final Names names;
    private final KeyedHash hash;
    private final Map<String, String> containers = new ConcurrentHashMap<>();

    Places(Names names, KeyedHash hash) {
        this.names = names;
        this.hash = hash;
    }

    Dn dn(Dn dn) {
        try {
            List<Rdn> original = new LdapName(dn.toString()).getRdns();
            int leaf = original.size() - 1;
            List<String> parts = new ArrayList<>();
            for (Rdn container : original.subList(0, leaf)) {
                // many users are below few containers
                parts.add(containers.computeIfAbsent(container.toString(), first -> part(container)));
            }
            parts.add(part(original.get(leaf)));
            // the platform counts from the root
            Collections.reverse(parts);
            return Dn.parse(String.join(",", parts));
        } catch (InvalidNameException e) {
            throw new IllegalStateException("a name was one when it was read", e);
        }
    }

    private String part(Rdn part) {
        if (part.size() == 1) {
            return part(part.getType(), part.getValue());
        }
        try {
            List<String> values = new ArrayList<>();
            Attributes attributes = part.toAttributes();
            for (Enumeration<? extends Attribute> each = attributes.getAll(); each.hasMoreElements(); ) {
                Attribute attribute = each.nextElement();
                for (int i = 0; i < attribute.size(); i++) {
                    values.add(part(attribute.getID(), attribute.get(i)));
                }
            }
            Collections.sort(values);
            return String.join("+", values);
        } catch (NamingException e) {
            throw new IllegalStateException("the values of a name are at hand", e);
        }
    }

    private String part(String type, Object value) {
        if (value instanceof byte[] bytes) {
            return type + "=#" + HexFormat.of().formatHex(hash.bytes("value", bytes, BINARY_LENGTH));
        }
        String text = String.valueOf(value);
        if (IN_EVERY_DOMAIN.contains((type + "=" + text).toLowerCase(Locale.ROOT))) {
            return type + "=" + text;
        }
        return type + "=" + escaped(type.equalsIgnoreCase("DC") ? names.label(text) : names.name(text));
    }

    /** As in RFC 4514; what has no sign of its own, such as a line break, as two digits. */
    private static String escaped(String value) {
        StringBuilder escaped = new StringBuilder(value.length() + 4);
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            boolean atAnEnd = c == ' ' && (i == 0 || i == value.length() - 1);
            if (Character.isISOControl(c)) {
                escaped.append(String.format("\\%02x", (int) c));
            } else {
                escaped.append(atAnEnd || (c == '#' && i == 0) || ",+\"\\<>;=".indexOf(c) >= 0 ? "\\" : "")
                        .append(c);
            }
        }
        return escaped.toString();
    }
}
