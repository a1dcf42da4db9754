package dev.writeback.collect;

import dev.writeback.port.NewFile;
import dev.writeback.port.Store;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * What pseudonyms are computed with. The same key gives the same name the same pseudonym, in every run; without it, nobody can
 * try out names until one fits. Cannot be printed or compared. Threadsafe.
 */
public final class PseudonymKey {
    /** Bytes of a key. */
    public static final int LENGTH = 32;

    private static final String ALGORITHM = "HmacSHA256";
    private static final int LARGEST_FILE = 1_000;

    private final Mac ready;

    private PseudonymKey(byte[] key) {
        try {
            ready = Mac.getInstance(ALGORITHM);
            ready.init(new SecretKeySpec(key, ALGORITHM));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has " + ALGORITHM, e);
        }
    }

    /**
     * A key of these bytes, which must be random.
     *
     * @throws IllegalArgumentException if there are not exactly {@link #LENGTH}
     */
    public static PseudonymKey of(byte[] key) {
        if (key.length != LENGTH) {
            throw new IllegalArgumentException("a key of pseudonyms has " + LENGTH + " bytes, not " + key.length);
        }
        return new PseudonymKey(key);
    }

    /** A new key that nobody keeps: its pseudonyms are the same within one run, and never again. */
    public static PseudonymKey fresh() {
        return new PseudonymKey(random());
    }

    /**
     * The key in a file, as 64 hexadecimal digits; the first time, the file is made with a new one.
     *
     * @throws IllegalArgumentException if the file holds no key, or as {@link Store#create} and {@link Store#open}
     */
    public static PseudonymKey keptIn(Store store, String name) {
        try (NewFile file = store.create(name, Store.Existing.KEEP)) {
            file.out().write((HexFormat.of().formatHex(random()) + "\n").getBytes(StandardCharsets.US_ASCII));
            file.complete();
        } catch (IllegalArgumentException e) {
            // it is there already, or cannot be: reading says which
        } catch (IOException e) {
            throw new UncheckedIOException(name + " cannot be written: " + e.getMessage(), e);
        }
        String digits = new String(store.read(name, LARGEST_FILE), StandardCharsets.US_ASCII).strip();
        if (!digits.matches("[0-9a-fA-F]{" + 2 * LENGTH + "}")) {
            throw new IllegalArgumentException(
                    name + " is no key of pseudonyms, which has " + 2 * LENGTH + " hexadecimal digits");
        }
        return new PseudonymKey(HexFormat.of().parseHex(digits));
    }

    private static byte[] random() {
        byte[] random = new byte[LENGTH];
        new SecureRandom().nextBytes(random);
        return random;
    }

    /** HMAC-SHA-256 of {@code content} under this key: 32 bytes. */
    public byte[] hmac(byte[] content) {
        try {
            // a copy for each use: computing changes it
            return ((Mac) ready.clone()).doFinal(content);
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException("this platform's " + ALGORITHM + " cannot be copied", e);
        }
    }

    /** Never the key. */
    @Override
    public String toString() {
        return "PseudonymKey[hidden]";
    }
}
