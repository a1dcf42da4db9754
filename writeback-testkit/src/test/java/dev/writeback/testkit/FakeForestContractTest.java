package dev.writeback.testkit;

import dev.writeback.port.DirectoryReader;
import dev.writeback.testkit.contract.DirectoryReaderContract;
import dev.writeback.testkit.contract.Expected;
import java.util.List;
import java.util.Optional;

/** A reader from whom no right hides anything. */
class FakeForestContractTest extends DirectoryReaderContract {
    private final FakeForest forest = Forests.company();

    @Override
    protected DirectoryReader reader() {
        return forest.reader();
    }

    @Override
    protected DirectoryReader blindReader() {
        return forest.hideDescriptorsFrom(Forests.READER).reader(Forests.READER);
    }

    @Override
    protected Expected expected() {
        return Expected.builder()
                .from(Forests.expected(forest))
                .passwordSettings(Optional.of(List.of()))
                .build();
    }
}
