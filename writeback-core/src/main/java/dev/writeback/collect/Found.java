package dev.writeback.collect;

import dev.writeback.model.AccountState;
import dev.writeback.model.Candidate;
import dev.writeback.model.Candidate.Evidence;
import dev.writeback.model.Candidate.Logon;
import dev.writeback.model.Computer;
import dev.writeback.model.ConnectorAccount;
import dev.writeback.model.DomainRef;
import dev.writeback.model.Observation;
import dev.writeback.model.WritebackPath.Engine;
import java.util.List;
import java.util.Optional;

/**
 * An account that may be the one that writes passwords back, with what tells whether it is in use.
 *
 * @param home the domain in which it stands
 * @param account the account, with its groups in that domain
 * @param evidence why it comes into question
 * @param state what may keep it from logging on
 * @param servers the computers that act as it
 * @param outOfUse why it seems to be a leftover; empty: it does not
 */
record Found(
        DomainRef home,
        ConnectorAccount account,
        Evidence evidence,
        AccountState state,
        Observation<List<Computer>> servers,
        Optional<String> outOfUse) {
    private static final String CLOUD_SYNC_CLASS = "msDS-GroupManagedServiceAccount";

    /** Entra Connect refuses managed service accounts, and cloud sync takes nothing else. */
    static Engine engine(ConnectorAccount account) {
        return account.objectClass().equalsIgnoreCase(CLOUD_SYNC_CLASS) ? Engine.CLOUD_SYNC : Engine.CONNECT;
    }

    Engine engine() {
        return engine(account);
    }

    Candidate candidate() {
        return new Candidate(
                account.sid(), account.dn(), account.samAccountName(), engine(), evidence, logon(), outOfUse);
    }

    /** Whether it is known to have logged on at all. */
    Logon logon() {
        return state.lastLogon()
                .fold(known -> known.value().isPresent() ? Logon.SEEN : Logon.NOT_RECORDED, unknown -> Logon.HIDDEN);
    }

    /** The same account, out of use for this reason. */
    Found outOfUse(String why) {
        return new Found(home, account, evidence, state, servers, Optional.of(why));
    }
}
