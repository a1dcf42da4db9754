package dev.writeback.model;

import dev.writeback.sd.Sid;

/**
 * One way on which passwords come back: an engine acts as a principal in a domain. Rights are judged for each path.
 *
 * @param engine what writes
 * @param principal the account it writes as
 * @param domain where it writes
 */
public record WritebackPath(Engine engine, Sid principal, DomainRef domain) implements Subject {
    /** What carries passwords into the domain. */
    public enum Engine {
        /** Microsoft Entra Connect Sync. */
        CONNECT,
        /** Microsoft Entra Cloud Sync. */
        CLOUD_SYNC
    }

    @Override
    public String key() {
        return "path:" + domain.dnsName() + ":" + principal;
    }

    @Override
    public Kind kind() {
        return Kind.PATH;
    }
}
