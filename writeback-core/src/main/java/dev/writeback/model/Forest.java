package dev.writeback.model;

/**
 * An Active Directory forest, named after its root domain.
 *
 * @param rootDnsName DNS name of the root domain, lower case
 */
public record Forest(String rootDnsName) implements Subject {
    @Override
    public String key() {
        return "forest:" + rootDnsName;
    }

    @Override
    public Kind kind() {
        return Kind.FOREST;
    }

    @Override
    public String toString() {
        return rootDnsName;
    }
}
