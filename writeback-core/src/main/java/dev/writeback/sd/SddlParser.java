package dev.writeback.sd;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A recursive-descent reader of the subset of SDDL that directories use; refuses what it does not know. */
final class SddlParser {
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
        int start = at + 1;
        String[] fields = text.substring(start, close).split(";", -1);
        if (fields.length != 6) {
            throw fault("an ACE has six fields, this one " + fields.length);
        }
        AceType type = SddlNames.parseType(fields[0].strip(), start);
        if (type.carriesData()) {
            throw fault("the reader takes no conditional ACE");
        }
        AceFlags flags = SddlNames.parseFlags(fields[1].strip(), start);
        AccessMask mask = new AccessMask(SddlRights.parse(fields[2].strip(), start));
        Guid objectType = guid(fields[3]);
        Guid inheritedObjectType = guid(fields[4]);
        if (!type.object() && (objectType != null || inheritedObjectType != null)) {
            throw fault("an ACE of type " + fields[0] + " carries no GUID");
        }
        Sid trustee = sid(fields[5]);
        at = close + 1;
        return new Ace.Typed(type, flags, mask, objectType, inheritedObjectType, trustee, Bytes.of(new byte[0]));
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

    private String until(String... sections) {
        int end = text.length();
        for (String section : sections) {
            int next = text.indexOf(section, at);
            end = next < 0 ? end : Math.min(end, next);
        }
        String part = text.substring(at, end);
        at = end;
        return part;
    }

    private Sid sid(String part) {
        String name = part.strip().toUpperCase(Locale.ROOT);
        if (name.startsWith("S-")) {
            return new Sid(name.replace("0X", "0x"));
        }
        return aliases.find(name).orElseThrow(() -> fault("not a known SID alias here: " + part));
    }

    private static @Nullable Guid guid(String part) {
        return part.isBlank() ? null : Guid.parse(part.strip());
    }

    private MalformedDescriptorException fault(String reason) {
        return new MalformedDescriptorException(at, reason);
    }
}
