package dev.writeback.ldap.internal.query;

import dev.writeback.model.DescriptorTable;
import dev.writeback.model.Dn;
import dev.writeback.model.Observation;
import dev.writeback.model.Source;
import java.time.InstantSource;

/**
 * Entries, and how what they show becomes observations.
 *
 * @param entries where the entries come from
 * @param source the server or the export, for people
 * @param clock dates what is read
 */
public record Directory(Entries entries, Source source, InstantSource clock) {
    /** An object in it. */
    public Source source(Dn object) {
        return new Source(source.kind(), source.place() + " " + object);
    }

    /** Something that was read now. */
    public <T> Observation<T> known(T value, Source from) {
        return new Observation.Known<>(value, from, clock.instant());
    }

    /** Something that is hidden; {@code permission} would show it. */
    public <T> Observation<T> hidden(String what, String permission, Source from) {
        return notVisible(what + " is not visible to the account that reads (it takes " + permission + ")", from);
    }

    /** Something that is absent or hidden. */
    public <T> Observation<T> notVisible(String detail, Source from) {
        return new Observation.Unknown<>(Observation.Reason.NOT_VISIBLE, detail, from);
    }

    /** Something that makes no sense. */
    public <T> Observation<T> malformed(String detail, Source from) {
        return new Observation.Unknown<>(Observation.Reason.MALFORMED, detail, from);
    }

    /** An empty table for descriptors that are read from one place at one moment. */
    public DescriptorTable descriptors(Source from) {
        return new DescriptorTable(from, clock.instant());
    }
}
