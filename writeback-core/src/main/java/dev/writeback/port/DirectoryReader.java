package dev.writeback.port;

import dev.writeback.model.DomainRef;
import dev.writeback.model.Forest;
import dev.writeback.model.Observation;
import dev.writeback.model.Schema;
import dev.writeback.model.Source;
import dev.writeback.model.TenantHint;
import java.util.List;

/**
 * Reads one Active Directory forest. Answers {@code Unknown} instead of throwing when the directory does not answer.
 *
 * <p>One thread at a time may use a reader and its domains. Every question is read anew; nothing is remembered between two
 * of them.
 */
public interface DirectoryReader {
    /** Where this reader reads, for people. */
    Source source();

    /** The forest. */
    Forest forest();

    /** All domains of the forest, the root first, those included that cannot be reached. */
    List<DomainRef> domains();

    /** The schema's structural classes, and the attributes lockoutTime and pwdLastSet. */
    Observation<Schema> schema();

    /** The tenant that the directory names for the hybrid join of devices; unknown where it names none. */
    Observation<TenantHint> tenantHint();

    /**
     * One of the domains. That it cannot be reached shows in its answers.
     *
     * @throws IllegalArgumentException if it is none of {@link #domains()}
     */
    DomainReader domain(DomainRef domain);
}
