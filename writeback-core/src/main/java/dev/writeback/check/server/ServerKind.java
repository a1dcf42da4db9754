package dev.writeback.check.server;

import java.util.Locale;
import java.util.Optional;

/** Kinds of Windows. The words "Windows" and "Server" are brands, which no language translates. */
enum ServerKind {
    SERVER,
    CLIENT;

    /** The kind, by what the computer wrote into {@code operatingSystem}; empty: it is no Windows, or cannot be told. */
    static Optional<ServerKind> of(String operatingSystem) {
        String text = operatingSystem.toLowerCase(Locale.ROOT);
        if (!text.contains("windows")) {
            return Optional.empty();
        }
        return Optional.of(text.contains("server") ? SERVER : CLIENT);
    }
}
