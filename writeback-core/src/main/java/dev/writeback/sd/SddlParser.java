package dev.writeback.sd;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A recursive-descent reader of the subset of SDDL that directories use; refuses what it does not know. */
final class SddlParser {
    private static final int ACE_FIELDS = 6;
    private static final String NULL_DACL = "NO_ACCESS_CONTROL";

    private final String text;
    private final SidAliases aliases;
    private int at;

    SddlParser(String text, SidAliases aliases) {
        this.text = text;
        this.aliases = aliases;
    }

    SecurityDescriptor descriptor() {
        Sid owner = section("O:") ? sid(until("G:", "D:", "S:")) : null;
        Sid group = section("G:") ? sid(until("D:", "S:")) : null;
        if (!section("D:")) {
            end();
            return SecurityDescriptor.of(0, owner, group, null);
        }
        int control = SecurityDescriptor.DACL_PRESENT | daclFlags();
        if (section(NULL_DACL)) {
            end();
            return SecurityDescriptor.of(control, owner, group, null);
        }
        List<Ace> aces = new ArrayList<>();
        while (at < text.length() && text.charAt(at) == '(') {
            aces.add(ace());
        }
        end();
        return SecurityDescriptor.of(control, owner, group, Acl.of(aces));
    }

    private int daclFlags() {
        int control = 0;
        while (at < text.length()) {
            if (section("P")) {
                control |= SecurityDescriptor.DACL_PROTECTED;
            } else if (section("AI")) {
                control |= SecurityDescriptor.DACL_AUTO_INHERITED;
            } else if (section("AR")) {
                control |= 0x0100;
            } else {
                break;
            }
        }
        return control;
    }

    Ace.Typed ace() {
        if (at >= text.length() || text.charAt(at) != '(') {
            throw fault("an ACE starts with '('");
        }
        int close = text.indexOf(')', at);
        if (close < 0) {
            throw fault("an ACE ends with ')'");
        }
        List<Field> fields = fields(at + 1, close);
        if (fields.size() != ACE_FIELDS) {
            throw fault("an ACE has six fields, this one " + fields.size());
        }
        AceType type = SddlNames.parseType(fields.get(0).text(), fields.get(0).at());
        if (type.carriesData()) {
            throw fault("the reader takes no conditional ACE");
        }
        AceFlags flags =
                SddlNames.parseFlags(fields.get(1).text(), fields.get(1).at());
        AccessMask mask = new AccessMask(
                SddlRights.parse(fields.get(2).text(), fields.get(2).at()));
        Guid objectType = guid(fields.get(3));
        Guid inheritedObjectType = guid(fields.get(4));
        if (!type.object() && (objectType != null || inheritedObjectType != null)) {
            throw fault("an ACE of type " + type.sddl() + " carries no GUID");
        }
        Sid trustee = sid(fields.get(5));
        at = close + 1;
        return new Ace.Typed(type, flags, mask, objectType, inheritedObjectType, trustee, Bytes.of(new byte[0]));
    }

    /**
     * A part of the text, without blanks around it.
     *
     * @param text what it says
     * @param at where it starts
     */
    private record Field(String text, int at) {}

    private List<Field> fields(int from, int to) {
        List<Field> fields = new ArrayList<>();
        int start = from;
        for (int i = from; i <= to; i++) {
            if (i == to || text.charAt(i) == ';') {
                String raw = text.substring(start, i);
                fields.add(new Field(
                        raw.strip(), start + raw.length() - raw.stripLeading().length()));
                start = i + 1;
            }
        }
        return fields;
    }

    void end() {
        if (at != text.length()) {
            throw fault("text behind the end: " + text.substring(at));
        }
    }

    private boolean section(String prefix) {
        boolean here = text.startsWith(prefix, at);
        at += here ? prefix.length() : 0;
        return here;
    }

    private Field until(String... sections) {
        int end = text.length();
        for (String section : sections) {
            int next = text.indexOf(section, at);
            end = next < 0 ? end : Math.min(end, next);
        }
        Field part = new Field(text.substring(at, end).strip(), at);
        at = end;
        return part;
    }

    private Sid sid(Field part) {
        String name = part.text().toUpperCase(Locale.ROOT);
        if (!name.startsWith("S-")) {
            return aliases.find(name)
                    .orElseThrow(() ->
                            new MalformedDescriptorException(part.at(), "not a known SID alias here: " + part.text()));
        }
        try {
            return new Sid("S" + part.text().substring(1).toLowerCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new MalformedDescriptorException(part.at(), "not a canonical SID: " + part.text());
        }
    }

    private static @Nullable Guid guid(Field part) {
        try {
            return part.text().isEmpty() ? null : Guid.parse(part.text());
        } catch (IllegalArgumentException e) {
            throw new MalformedDescriptorException(part.at(), "not a GUID: " + part.text());
        }
    }

    private MalformedDescriptorException fault(String reason) {
        return new MalformedDescriptorException(at, reason);
    }
}
