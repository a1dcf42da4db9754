package dev.writeback.check;

import java.util.Locale;

/** The parts of the world that are judged apart. */
public enum Scope {
    /** Active Directory. */
    DIRECTORY,
    /** The Microsoft Entra tenant. */
    TENANT,
    /** The sync server or agent. */
    SERVER,
    /** The ways between them. */
    NETWORK;

    /** Lower case, as people write it. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
