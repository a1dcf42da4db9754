package dev.writeback.benchmarks;

import java.io.PrintStream;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.LongSupplier;

/** Measures two things in turn, so that what disturbs the machine disturbs both, and prints the quartiles of their ratio. */
final class Pairs {
    private Pairs() {}

    static PrintStream out() {
        return System.out;
    }

    /** {@code ours} and {@code peer} return what they did, so that neither can be left out. */
    static void run(String name, int warmUp, int pairs, LongSupplier ours, LongSupplier peer) {
        double[] ratios = new double[pairs];
        double[] ourMillis = new double[pairs];
        double[] peerMillis = new double[pairs];
        long done = 0;
        for (int pair = -warmUp; pair < pairs; pair++) {
            long start = System.nanoTime();
            done += ours.getAsLong();
            long middle = System.nanoTime();
            done += peer.getAsLong();
            long end = System.nanoTime();
            if (pair >= 0) {
                ourMillis[pair] = (middle - start) / 1e6;
                peerMillis[pair] = (end - middle) / 1e6;
                ratios[pair] = (double) (middle - start) / (end - middle);
            }
        }
        out().printf(
                        Locale.ROOT,
                        "%s: %s  (%s ms against %s ms; quartiles of %d pairs after %d; checksum %d)%n",
                        name,
                        quartiles(ratios, "%.2f"),
                        quartiles(ourMillis, "%.0f"),
                        quartiles(peerMillis, "%.0f"),
                        pairs,
                        warmUp,
                        done);
    }

    private static String quartiles(double[] values, String format) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return String.format(
                Locale.ROOT,
                format + " [" + format + ", " + format + "]",
                sorted[sorted.length / 2],
                sorted[sorted.length / 4],
                sorted[sorted.length * 3 / 4]);
    }
}
