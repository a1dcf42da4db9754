package dev.writeback.port;

import dev.writeback.model.AccountState;
import dev.writeback.model.Computer;
import dev.writeback.model.ConnectorAccount;
import dev.writeback.model.Containers;
import dev.writeback.model.Dn;
import dev.writeback.model.DomainController;
import dev.writeback.model.DomainRef;
import dev.writeback.model.Observation;
import dev.writeback.model.Observation.Unknown;
import dev.writeback.model.PasswordPolicy;
import dev.writeback.model.PasswordSettings;
import dev.writeback.model.ProtectedAccounts;
import dev.writeback.model.SyncedUser;
import dev.writeback.model.UserRecord;
import dev.writeback.sd.SecurityDescriptor;
import java.util.List;
import java.util.stream.Stream;

/**
 * A domain that does not answer: every question is open for the same reason.
 *
 * @param domain the domain
 * @param why why it does not answer
 */
public record SilentDomain(DomainRef domain, Unknown<?> why) implements DomainReader {
    @Override
    public Observation<SecurityDescriptor> headDescriptor() {
        return why.cast();
    }

    @Override
    public Observation<SecurityDescriptor> samServer() {
        return why.cast();
    }

    @Override
    public Observation<SecurityDescriptor> preWindows2000() {
        return why.cast();
    }

    @Override
    public Observation<PasswordPolicy> passwordPolicy() {
        return why.cast();
    }

    @Override
    public Observation<List<PasswordSettings>> passwordSettings() {
        return why.cast();
    }

    @Override
    public Observation<Boolean> passwordProtection() {
        return why.cast();
    }

    @Override
    public Observation<Containers> containers() {
        return why.cast();
    }

    @Override
    public Observation<ProtectedAccounts> protectedAccounts() {
        return why.cast();
    }

    @Override
    public Observation<List<DomainController>> controllers() {
        return why.cast();
    }

    @Override
    public Observation<List<ConnectorAccount>> accounts(AccountQuery query) {
        return why.cast();
    }

    @Override
    public Observation<ConnectorAccount> visiting(ConnectorAccount account) {
        return why.cast();
    }

    @Override
    public AccountState accountState(Dn account) {
        return AccountState.unknown(why);
    }

    @Override
    public Observation<List<Computer>> computers(AccountQuery query) {
        return why.cast();
    }

    @Override
    public Observation<List<SyncedUser>> find(AccountQuery query) {
        return why.cast();
    }

    @Override
    public Stream<UserRecord> users() {
        return Stream.of(new UserRecord.Gap(domain, why));
    }
}
