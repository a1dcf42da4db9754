package dev.writeback.port;

import dev.writeback.model.AccountState;
import dev.writeback.model.Computer;
import dev.writeback.model.ConnectorAccount;
import dev.writeback.model.Containers;
import dev.writeback.model.Dn;
import dev.writeback.model.DomainController;
import dev.writeback.model.DomainRef;
import dev.writeback.model.Observation;
import dev.writeback.model.PasswordPolicy;
import dev.writeback.model.PasswordSettings;
import dev.writeback.model.ProtectedAccounts;
import dev.writeback.model.SyncedUser;
import dev.writeback.model.UserRecord;
import dev.writeback.sd.SecurityDescriptor;
import java.util.List;
import java.util.stream.Stream;

/** Reads one domain of a forest; under the rules of {@link DirectoryReader}. */
public interface DomainReader {
    /** The domain. */
    DomainRef domain();

    /** The descriptor of the domain head: owner and discretionary list. */
    Observation<SecurityDescriptor> headDescriptor();

    /** The descriptor of CN=Server,CN=System. */
    Observation<SecurityDescriptor> samServer();

    /** The descriptor of the group Pre-Windows 2000 Compatible Access. */
    Observation<SecurityDescriptor> preWindows2000();

    /** The password policy on the domain head. */
    Observation<PasswordPolicy> passwordPolicy();

    /** The fine-grained password policies. An empty list says that there are none, never that they are hidden. */
    Observation<List<PasswordSettings>> passwordSettings();

    /** Whether a domain controller runs the agent of Microsoft Entra Password Protection. */
    Observation<Boolean> passwordProtection();

    /** The organizational units and containers, each with owner and discretionary list. */
    Observation<Containers> containers();

    /** The accounts that AdminSDHolder protects now. */
    Observation<ProtectedAccounts> protectedAccounts();

    /** The domain's controllers, each with what itself says it supports. */
    Observation<List<DomainController>> controllers();

    /**
     * The accounts that match, in the order of their names, each with the groups that its logon would carry in this domain.
     * An empty list says that the directory shows none, which may mean that it hides them.
     */
    Observation<List<ConnectorAccount>> accounts(AccountQuery query);

    /**
     * An account of another domain of the forest, with the groups that its logon would carry in this one: those that count
     * everywhere, and this domain's own.
     */
    Observation<ConnectorAccount> visiting(ConnectorAccount account);

    /** What may keep the account of this domain from logging on. */
    AccountState accountState(Dn account);

    /** The computers that match, in the order of their names. */
    Observation<List<Computer>> computers(AccountQuery query);

    /**
     * The user accounts that match, as {@link #users} would show them, in the order of their names. An empty list says that
     * the directory shows none.
     */
    Observation<List<SyncedUser>> find(AccountQuery query);

    /**
     * A pass over all user accounts (users and inetOrgPersons; no computers, no managed service accounts). A
     * {@link UserRecord.Gap} ends the stream when it broke off. Close the stream.
     */
    Stream<UserRecord> users();
}
