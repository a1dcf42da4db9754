package dev.writeback;

import dev.writeback.check.CheckReport;
import dev.writeback.check.Checker;
import dev.writeback.check.Validators;
import dev.writeback.collect.Asking;
import dev.writeback.collect.CollectOptions;
import dev.writeback.collect.Collector;
import dev.writeback.collect.PseudonymKey;
import dev.writeback.collect.pseudonym.Pseudonyms;
import dev.writeback.model.Snapshot;
import dev.writeback.port.AccountQuery;
import dev.writeback.port.DirectoryReader;

/** What the library does, one method a verb. Stateless and threadsafe. */
public final class Writeback {
    private Writeback() {}

    /** Takes a snapshot of a directory, without looking at a tenant; see {@link CollectOptions} for very large ones. */
    public static Snapshot collect(DirectoryReader directory, CollectOptions options) {
        return Collector.collect(directory, options);
    }

    /**
     * Judges single users by all rules: the same rules, over a snapshot of nobody else, and of the domains in which they are.
     *
     * @param directory where the user is looked for
     * @param rest everything else, whose own users are not looked at ({@link CollectOptions#keepUsers()} may be false); may be used
     *     for one question after the other
     * @param who the user; if nobody matches, what depends on users is not known
     */
    public static CheckReport ask(DirectoryReader directory, Snapshot rest, AccountQuery who) {
        return check(Asking.about(directory, rest, who));
    }

    /**
     * The same snapshot with pseudonyms for names, SIDs of domains and accounts, and texts that may quote them. What stands
     * below what, rights, times and numbers stay, and with them every verdict. The same key gives the same pseudonyms, so that
     * findings keep their fingerprints from run to run. A snapshot that has pseudonyms already is given back as it is.
     *
     * @throws IllegalArgumentException if the snapshot has a fact that is not in {@link dev.writeback.model.Facts}
     */
    public static Snapshot anonymise(Snapshot snapshot, PseudonymKey key) {
        return Pseudonyms.in(snapshot, key);
    }

    /** Judges a snapshot by all validators. */
    public static CheckReport check(Snapshot snapshot) {
        return Checker.check(snapshot, Validators.all());
    }
}
