package dev.writeback.testkit;

import dev.writeback.port.DirectoryReader;
import dev.writeback.testkit.contract.DirectoryReaderContract;
import dev.writeback.testkit.contract.Expected;

/** A reader that reads as the connector account, which no administrator added to anything. */
class FakeForestAsUserContractTest extends DirectoryReaderContract {
    private final FakeForest forest = Forests.company().hideDescriptorsFrom(Forests.READER);

    @Override
    protected DirectoryReader reader() {
        return forest.reader(Forests.CONNECTOR);
    }

    @Override
    protected DirectoryReader blindReader() {
        return forest.reader(Forests.READER);
    }

    @Override
    protected Expected expected() {
        return Forests.expected(forest);
    }
}
