package dev.writeback.testing;

import java.util.function.Consumer;

/**
 * Runs a statement over many random cases. The everyday run draws the same ones each time; {@code -Dseed=NUMBER} starts
 * elsewhere, and {@code -Dseed=any} anywhere. A failure names the seed that shows the failing case first.
 */
public final class Cases {
    private static final long EVERYDAY = 20_261_101L;

    private Cases() {}

    /** Checks {@code statement} on {@code count} cases. */
    public static void each(int count, Consumer<Draw> statement) {
        long first = firstSeed();
        for (int i = 0; i < count; i++) {
            long seed = first + i;
            try {
                statement.accept(new Draw(seed));
            } catch (RuntimeException | AssertionError e) {
                String again = "case " + i + " of " + count + ", to be seen again with -Dseed=" + seed;
                throw new AssertionError(again + ": " + e, e);
            }
        }
    }

    private static long firstSeed() {
        String asked = System.getProperty("seed", "");
        if (asked.equals("any")) {
            return System.nanoTime();
        }
        return asked.isEmpty() ? EVERYDAY : Long.parseLong(asked);
    }
}
