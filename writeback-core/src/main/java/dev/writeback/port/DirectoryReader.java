package dev.writeback.port;

import dev.writeback.model.ConnectorAccount;
import dev.writeback.model.Containers;
import dev.writeback.model.DomainRef;
import dev.writeback.model.Forest;
import dev.writeback.model.Observation;
import dev.writeback.model.PasswordPolicy;
import dev.writeback.model.Schema;
import dev.writeback.model.Source;
import dev.writeback.model.UserRecord;
import dev.writeback.sd.SecurityDescriptor;
import java.util.List;
import java.util.stream.Stream;

/**
 * Reads one Active Directory forest. Answers {@code Unknown} instead of throwing when the directory does not answer.
 *
 * <p>One thread at a time may use a reader. Every question is read anew; nothing is remembered between two of them.
 */
public interface DirectoryReader {
    /** Where this reader reads, for people. */
    Source source();

    /** The forest. */
    Forest forest();

    /** The domains that this reader can be asked about, the root first. */
    List<DomainRef> domains();

    /** The schema's structural classes, and the attributes lockoutTime and pwdLastSet. */
    Observation<Schema> schema();

    /** The descriptor of the domain head: owner and discretionary list. */
    Observation<SecurityDescriptor> headDescriptor(DomainRef domain);

    /** The password policy on the domain head. */
    Observation<PasswordPolicy> passwordPolicy(DomainRef domain);

    /** The organizational units and containers of the domain, each with owner and discretionary list. */
    Observation<Containers> containers(DomainRef domain);

    /**
     * The accounts that match, in the order of their names, each with the groups that its logon would carry. An empty
     * list says that the directory shows none, which may mean that it hides them.
     */
    Observation<List<ConnectorAccount>> accounts(DomainRef domain, AccountQuery query);

    /**
     * A pass over all user accounts of the domain (users and inetOrgPersons; no computers, no managed service accounts).
     * A {@link UserRecord.Gap} ends the stream when it broke off. Close the stream.
     */
    Stream<UserRecord> users(DomainRef domain);
}
