package dev.writeback.testkit;

import dev.writeback.testkit.directory.Tree;

/** A further domain of a fake forest: {@link FakeForest#childDomain}. It has what the root domain has. */
public final class FakeDomain extends DomainServices<FakeDomain> {
    FakeDomain(ForestState state, Tree tree) {
        super(state, tree);
    }

    @Override
    FakeDomain self() {
        return this;
    }

    /** Lets something go wrong in this domain for readers in process, those that were made before included. */
    public FakeDomain failing(Fault fault) {
        state().faults().in(domain(), fault);
        return this;
    }

    /** Lets none of its controllers answer readers in process. */
    public FakeDomain unreachable() {
        return failing(new Fault.Unreachable());
    }
}
