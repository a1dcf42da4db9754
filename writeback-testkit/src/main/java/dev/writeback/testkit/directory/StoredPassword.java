package dev.writeback.testkit.directory;

import dev.writeback.port.Secret;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** A password that can be recognised but not read back. */
public final class StoredPassword {
    private final byte[] digest;

    private StoredPassword(byte[] digest) {
        this.digest = digest;
    }

    /**
     * Remembers a password; wipe your own copy.
     *
     * @throws IllegalArgumentException if it is empty
     */
    public static StoredPassword of(char[] characters) {
        try (Secret secret = Secret.of(characters)) {
            return new StoredPassword(secret.use(StoredPassword::digest));
        }
    }

    /** Whether {@code utf8} is the password. */
    public boolean matches(byte[] utf8) {
        return MessageDigest.isEqual(digest, digest(utf8));
    }

    private static byte[] digest(byte[] utf8) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(utf8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** Never the password. */
    @Override
    public String toString() {
        return "StoredPassword[hidden]";
    }
}
