package dev.writeback.ldap.internal.ldif;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;

/**
 * A set that knows values by eight bytes of their SHA-256: a million of them take 16 MB. That two of a million are taken for one
 * has a chance of one in thirty millions.
 */
final class Fingerprints {
    private static final int FIRST_SLOTS = 1 << 10;

    private final MessageDigest digest = sha256();
    private long[] slots = new long[FIRST_SLOTS];
    private int size;

    /** Adds a value. False: it was there. */
    boolean add(byte[] value) {
        long print = print(value);
        int slot = slot(slots, print);
        if (slots[slot] == print) {
            return false;
        }
        slots[slot] = print;
        size++;
        if (size > slots.length / 2) {
            grow();
        }
        return true;
    }

    boolean contains(byte[] value) {
        long print = print(value);
        return slots[slot(slots, print)] == print;
    }

    private void grow() {
        long[] larger = new long[slots.length * 2];
        Arrays.stream(slots).filter(print -> print != 0).forEach(print -> larger[slot(larger, print)] = print);
        slots = larger;
    }

    /** Where the value is, or the free place for it. */
    private static int slot(long[] slots, long print) {
        int slot = (int) print & (slots.length - 1);
        while (slots[slot] != 0 && slots[slot] != print) {
            slot = (slot + 1) & (slots.length - 1);
        }
        return slot;
    }

    /** 0 marks a free place. */
    private long print(byte[] value) {
        byte[] hash = digest.digest(value);
        long print = 0;
        for (int i = 0; i < Long.BYTES; i++) {
            print = (print << 8) | (hash[i] & 0xFF);
        }
        return print == 0 ? 1 : print;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every Java platform has it
        }
    }
}
