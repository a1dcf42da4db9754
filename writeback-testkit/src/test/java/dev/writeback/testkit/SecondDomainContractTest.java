package dev.writeback.testkit;

import dev.writeback.port.DirectoryReader;
import dev.writeback.testkit.contract.ExpectedSecondDomain;
import dev.writeback.testkit.contract.SecondDomainContract;

class SecondDomainContractTest extends SecondDomainContract {
    private final FakeForest forest = TwoDomains.healthy();

    @Override
    protected DirectoryReader reader() {
        return forest.reader(Forests.CONNECTOR);
    }

    @Override
    protected ExpectedSecondDomain expected() {
        return TwoDomains.expected(forest);
    }
}
