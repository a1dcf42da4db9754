package dev.writeback.testkit.server;

import java.util.List;
import java.util.OptionalInt;

/** How a fake server behaves, well or badly. Immutable. */
public final class ServerOptions {
    private static final int MAX_PAGE_SIZE = 1000;
    private static final ServerOptions DEFAULTS =
            new ServerOptions(MAX_PAGE_SIZE, OptionalInt.empty(), false, true, List.of("localhost", "127.0.0.1"));

    private final int maxPageSize;
    private final OptionalInt breaksOffAfter;
    private final boolean closesOnAccept;
    private final boolean activeDirectory;
    private final List<String> certificateNames;

    private ServerOptions(
            int maxPageSize,
            OptionalInt breaksOffAfter,
            boolean closesOnAccept,
            boolean activeDirectory,
            List<String> certificateNames) {
        this.maxPageSize = maxPageSize;
        this.breaksOffAfter = breaksOffAfter;
        this.closesOnAccept = closesOnAccept;
        this.activeDirectory = activeDirectory;
        this.certificateNames = certificateNames;
    }

    /** A well-behaved domain controller with a certificate for localhost and 127.0.0.1. */
    public static ServerOptions defaults() {
        return DEFAULTS;
    }

    /**
     * Answers with at most this many entries at once; 1,000 by default, as Active Directory.
     *
     * @throws IllegalArgumentException if it is not positive
     */
    public ServerOptions maxPageSize(int entries) {
        if (entries < 1) {
            throw new IllegalArgumentException("a page of " + entries + " entries");
        }
        return new ServerOptions(entries, breaksOffAfter, closesOnAccept, activeDirectory, certificateNames);
    }

    /**
     * Closes the connection in the middle of each search that finds more than this many entries, when that many are
     * sent, all its pages taken together. Searches that find fewer are answered to their end.
     *
     * @throws IllegalArgumentException if it is not positive
     */
    public ServerOptions breakingOffAfter(int entries) {
        if (entries < 1) {
            throw new IllegalArgumentException("a search cannot break off after " + entries + " entries");
        }
        return new ServerOptions(
                maxPageSize, OptionalInt.of(entries), closesOnAccept, activeDirectory, certificateNames);
    }

    /** Closes every connection as soon as it is there. */
    public ServerOptions closingOnAccept() {
        return new ServerOptions(maxPageSize, breaksOffAfter, true, activeDirectory, certificateNames);
    }

    /** Is some other LDAP server: its root DSE does not claim to be an Active Directory. */
    public ServerOptions notActiveDirectory() {
        return new ServerOptions(maxPageSize, breaksOffAfter, closesOnAccept, false, certificateNames);
    }

    /** Shows a certificate for another host than the one that a client connects to. */
    public ServerOptions certificateFor(String hostName) {
        return new ServerOptions(maxPageSize, breaksOffAfter, closesOnAccept, activeDirectory, List.of(hostName));
    }

    int maxPageSize() {
        return maxPageSize;
    }

    OptionalInt breaksOffAfter() {
        return breaksOffAfter;
    }

    boolean closesOnAccept() {
        return closesOnAccept;
    }

    boolean activeDirectory() {
        return activeDirectory;
    }

    List<String> certificateNames() {
        return certificateNames;
    }
}
