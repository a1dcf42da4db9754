package dev.writeback.model;

/**
 * A domain, by its two names.
 *
 * @param dnsName DNS name, lower case
 * @param head the domain object at the top of the domain's tree, which carries its policies and its default rights
 */
public record DomainRef(String dnsName, Dn head) implements Subject {
    /**
     * The domain with this head.
     *
     * @throws IllegalArgumentException if {@code head} has no part {@code DC=}
     */
    public static DomainRef of(Dn head) {
        String dnsName = head.dnsName();
        if (dnsName.isEmpty()) {
            throw new IllegalArgumentException("not the name of a domain: " + head);
        }
        return new DomainRef(dnsName, head);
    }

    @Override
    public String key() {
        return "domain:" + dnsName;
    }

    @Override
    public Kind kind() {
        return Kind.DOMAIN;
    }

    @Override
    public String toString() {
        return dnsName;
    }
}
