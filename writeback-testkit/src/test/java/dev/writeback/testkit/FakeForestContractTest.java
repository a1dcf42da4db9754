package dev.writeback.testkit;

import dev.writeback.port.DirectoryReader;
import dev.writeback.testkit.contract.DirectoryReaderContract;
import dev.writeback.testkit.contract.Expected;

class FakeForestContractTest extends DirectoryReaderContract {
    private final FakeForest forest = Forests.company().hideDescriptorsFrom(Forests.READER);

    @Override
    protected DirectoryReader reader() {
        return forest.reader();
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
