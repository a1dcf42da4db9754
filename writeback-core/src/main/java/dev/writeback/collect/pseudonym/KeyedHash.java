package dev.writeback.collect.pseudonym;

import dev.writeback.collect.PseudonymKey;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * Bytes that look random and are the same for the same content, as long as the key is.
 *
 * @param key what keeps others from computing them
 */
record KeyedHash(PseudonymKey key) {
    private static final int BLOCK = 32;

    /** {@code length} bytes for {@code content}; another {@code kind} of content gives others. */
    byte[] bytes(String kind, byte[] content, int length) {
        byte[] head = (kind + "\0 ").getBytes(StandardCharsets.UTF_8);
        byte[] input = Arrays.copyOf(head, head.length + content.length);
        System.arraycopy(content, 0, input, head.length, content.length);
        byte[] bytes = new byte[length];
        for (int from = 0, block = 0; from < length; from += BLOCK, block++) {
            input[head.length - 1] = (byte) block;
            System.arraycopy(key.hmac(input), 0, bytes, from, Math.min(BLOCK, length - from));
        }
        return bytes;
    }

    /** So many hexadecimal digits, an even number, for {@code text}. */
    String digits(String kind, String text, int digits) {
        return HexFormat.of().formatHex(bytes(kind, text.getBytes(StandardCharsets.UTF_8), digits / 2));
    }
}
