package dev.writeback.model;

/** One element of a snapshot's stream of users: a user, or the admission that some were not read. */
public sealed interface UserRecord permits SyncedUser, UserRecord.Gap {
    /** The domain that it is about. */
    DomainRef domain();

    /**
     * An unknown number of users of a domain was not read.
     *
     * @param domain whose users
     * @param why what went wrong
     */
    record Gap(DomainRef domain, Observation.Unknown<?> why) implements UserRecord {}
}
