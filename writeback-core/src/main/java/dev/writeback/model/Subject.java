package dev.writeback.model;

/** What a fact or a finding is about. */
public sealed interface Subject permits Forest, DomainRef, WritebackPath, Tenant {
    /** Stable across runs and unique among subjects; part of every fingerprint. */
    String key();

    /** The kinds of subjects. */
    enum Kind {
        /** A whole Active Directory forest. */
        FOREST,
        /** One of its domains. */
        DOMAIN,
        /** One way on which passwords come back into one domain. */
        PATH,
        /** The Microsoft Entra tenant. */
        TENANT
    }

    /** The kind of this subject. */
    Kind kind();
}
