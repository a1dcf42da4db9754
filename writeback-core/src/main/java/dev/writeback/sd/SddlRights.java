package dev.writeback.sd;

import java.util.Locale;

/** The two-letter names of rights on directory objects (MS-DTYP 2.5.1.1). */
final class SddlRights {
    private static final String[] LETTERS = {
        "CC", "DC", "LC", "SW", "RP", "WP", "DT", "LO", "CR", "SD", "RC", "WD", "WO", "GA", "GX", "GW", "GR"
    };
    private static final int[] BITS = {
        0x1,
        0x2,
        0x4,
        0x8,
        0x10,
        0x20,
        0x40,
        0x80,
        0x100,
        0x10000,
        0x20000,
        0x40000,
        0x80000,
        0x10000000,
        0x20000000,
        0x40000000,
        0x80000000
    };

    private SddlRights() {}

    static String print(int mask) {
        StringBuilder text = new StringBuilder();
        int rest = mask;
        for (int i = 0; i < BITS.length; i++) {
            if ((mask & BITS[i]) != 0) {
                text.append(LETTERS[i]);
                rest &= ~BITS[i];
            }
        }
        return rest == 0 ? text.toString() : "0x" + Integer.toHexString(mask);
    }

    /** Letters in any case, or a hexadecimal or decimal number that fits 32 bits. */
    static int parse(String text, int offset) {
        if (!text.isEmpty() && Character.isDigit(text.charAt(0))) {
            return number(text, offset);
        }
        int mask = 0;
        String upper = text.toUpperCase(Locale.ROOT);
        for (int at = 0; at < upper.length(); at += 2) {
            mask |= bit(upper, at, offset + at);
        }
        return mask;
    }

    private static int number(String text, int offset) {
        try {
            boolean hex = text.startsWith("0x") || text.startsWith("0X");
            String digits = hex ? text.substring(2) : text;
            if (digits.startsWith("+")) {
                throw new NumberFormatException("sign");
            }
            return Integer.parseUnsignedInt(digits, hex ? 16 : 10);
        } catch (NumberFormatException e) {
            throw new MalformedDescriptorException(offset, "not a 32-bit access mask: " + text);
        }
    }

    private static int bit(String upper, int at, int offset) {
        for (int i = 0; i < BITS.length; i++) {
            if (upper.startsWith(LETTERS[i], at)) {
                return BITS[i];
            }
        }
        throw new MalformedDescriptorException(offset, "not an access right: " + upper.substring(at));
    }
}
