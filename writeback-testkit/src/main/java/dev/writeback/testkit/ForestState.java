package dev.writeback.testkit;

import dev.writeback.testkit.directory.Trees;
import dev.writeback.testkit.directory.Visibility;

/**
 * What a fake forest and its domains share.
 *
 * @param trees the objects
 * @param visibility from whom descriptors are hidden
 * @param faults what goes wrong
 */
record ForestState(Trees trees, Visibility visibility, Faults faults) {
    static ForestState of(String dnsName) {
        return new ForestState(Trees.of(dnsName), new Visibility(), new Faults());
    }
}
