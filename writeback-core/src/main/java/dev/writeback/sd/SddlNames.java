package dev.writeback.sd;

import java.util.Locale;

/** The letters of ACE types and ACE flags in SDDL. */
final class SddlNames {
    private static final String[] FLAG_LETTERS = {"OI", "CI", "NP", "IO", "ID", "SA", "FA"};
    private static final int[] FLAG_BITS = {0x01, 0x02, 0x04, 0x08, 0x10, 0x40, 0x80};

    private SddlNames() {}

    static String flags(int bits) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < FLAG_BITS.length; i++) {
            if ((bits & FLAG_BITS[i]) != 0) {
                text.append(FLAG_LETTERS[i]);
            }
        }
        return text.toString();
    }

    static AceFlags parseFlags(String text, int offset) {
        String upper = text.toUpperCase(Locale.ROOT);
        int bits = 0;
        for (int at = 0; at < upper.length(); at += 2) {
            int bit = 0;
            for (int i = 0; i < FLAG_BITS.length; i++) {
                bit |= upper.startsWith(FLAG_LETTERS[i], at) ? FLAG_BITS[i] : 0;
            }
            if (bit == 0) {
                throw new MalformedDescriptorException(offset + at, "not an ACE flag: " + text.substring(at));
            }
            bits |= bit;
        }
        return new AceFlags(bits);
    }

    static AceType parseType(String text, int offset) {
        for (AceType type : AceType.values()) {
            if (type.sddl().equalsIgnoreCase(text)) {
                return type;
            }
        }
        throw new MalformedDescriptorException(offset, "not an ACE type: " + text);
    }
}
