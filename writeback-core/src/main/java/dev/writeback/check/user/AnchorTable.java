package dev.writeback.check.user;

import dev.writeback.sd.Guid;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;

/**
 * An exact set of 16-byte values that knows which of them came more than once. Open addressing in primitive arrays: a million
 * values take 34 MB and no object each. Not threadsafe.
 */
final class AnchorTable {
    private static final int FIRST_CAPACITY = 1024;
    private static final Comparator<Guid> ORDER =
            Comparator.comparingLong(Guid::low).thenComparingLong(Guid::high);

    private long[] low = new long[FIRST_CAPACITY];
    private long[] high = new long[FIRST_CAPACITY];
    private BitSet taken = new BitSet(FIRST_CAPACITY);
    private BitSet repeated = new BitSet(FIRST_CAPACITY);
    private int size;

    void add(Guid value) {
        int slot = slot(value.low(), value.high());
        if (taken.get(slot)) {
            repeated.set(slot);
            return;
        }
        put(slot, value.low(), value.high());
        size++;
        // at most half full, so that a search ends soon
        if (size > low.length / 2) {
            grow();
        }
    }

    /** Whether it was added more than once. */
    boolean repeated(Guid value) {
        return repeated.get(slot(value.low(), value.high()));
    }

    /** How many distinct values were added more than once. */
    int repeatedValues() {
        return repeated.cardinality();
    }

    /** The first ones of those that were added more than once, in an order of their own. */
    List<Guid> repeatedValues(int atMost) {
        return repeated.stream()
                .mapToObj(slot -> new Guid(low[slot], high[slot]))
                .sorted(ORDER)
                .limit(atMost)
                .toList();
    }

    /** Where the value stands, or would be put. */
    private int slot(long lowBytes, long highBytes) {
        int mask = low.length - 1;
        int slot = hash(lowBytes, highBytes) & mask;
        while (taken.get(slot) && (low[slot] != lowBytes || high[slot] != highBytes)) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    /** Mixes all bits: identifiers that count up would otherwise stand in one row. */
    private static int hash(long lowBytes, long highBytes) {
        long mixed = (lowBytes ^ Long.rotateLeft(highBytes, 32)) * 0x9E37_79B9_7F4A_7C15L;
        mixed = (mixed ^ (mixed >>> 32)) * 0xD6E8_FEB8_6659_FD93L;
        return (int) (mixed ^ (mixed >>> 32));
    }

    private void put(int slot, long lowBytes, long highBytes) {
        low[slot] = lowBytes;
        high[slot] = highBytes;
        taken.set(slot);
    }

    private void grow() {
        long[] oldLow = low;
        long[] oldHigh = high;
        BitSet oldTaken = taken;
        BitSet oldRepeated = repeated;
        low = new long[oldLow.length * 2];
        high = new long[oldLow.length * 2];
        taken = new BitSet(low.length);
        repeated = new BitSet(low.length);
        oldTaken.stream().forEach(old -> {
            int slot = slot(oldLow[old], oldHigh[old]);
            put(slot, oldLow[old], oldHigh[old]);
            repeated.set(slot, oldRepeated.get(old));
        });
    }
}
