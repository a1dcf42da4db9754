package dev.writeback;

import dev.writeback.check.CheckReport;
import dev.writeback.check.Checker;
import dev.writeback.check.Validators;
import dev.writeback.collect.CollectOptions;
import dev.writeback.collect.Collector;
import dev.writeback.model.Snapshot;
import dev.writeback.port.DirectoryReader;

/** What the library does, one method a verb. Stateless and threadsafe. */
public final class Writeback {
    private Writeback() {}

    /** Takes a snapshot of a directory, without looking at a tenant. */
    public static Snapshot collect(DirectoryReader directory, CollectOptions options) {
        return Collector.collect(directory, options);
    }

    /** Judges a snapshot by all validators. */
    public static CheckReport check(Snapshot snapshot) {
        return Checker.check(snapshot, Validators.all());
    }
}
