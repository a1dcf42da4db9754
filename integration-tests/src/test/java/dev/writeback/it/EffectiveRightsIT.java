package dev.writeback.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.unboundid.ldap.sdk.LDAPConnection;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.Modification;
import com.unboundid.ldap.sdk.ModificationType;
import com.unboundid.ldap.sdk.ResultCode;
import com.unboundid.util.ssl.PEMFileTrustManager;
import com.unboundid.util.ssl.SSLUtil;
import dev.writeback.Writeback;
import dev.writeback.access.AccessCheck;
import dev.writeback.access.Right;
import dev.writeback.access.Target;
import dev.writeback.access.Token;
import dev.writeback.collect.CollectOptions;
import dev.writeback.ldap.LdapForest;
import dev.writeback.ldap.LdapTarget;
import dev.writeback.model.Dn;
import dev.writeback.model.DomainRef;
import dev.writeback.model.Facts;
import dev.writeback.model.Schema;
import dev.writeback.model.Snapshot;
import dev.writeback.model.SyncedUser;
import dev.writeback.model.UserRecord;
import dev.writeback.model.WritebackPath;
import dev.writeback.model.WritebackRights;
import dev.writeback.port.Secret;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What is said about a user is what happens: each operation is done as the connector account, and compared. */
@ExtendWith(RefereeExtension.class)
class EffectiveRightsIT {
    private static final int ORDINARY = 40;
    private static final int REFUSED = 50;

    @Test
    void every_judged_right_is_what_the_domain_controller_then_allows(Referee dc) throws Exception {
        dc.acl("grant", "DC=corp,DC=example", Grants.threeRights(dc.connector()));
        dc.acl("protect", "OU=Partners,DC=corp,DC=example");
        dc.acl("grant", "OU=Sales,OU=Staff,DC=corp,DC=example", deny(dc, "CR;00299570-246d-11d0-a768-00aa006e0529"));
        dc.acl("grant", "OU=Support,OU=Staff,DC=corp,DC=example", deny(dc, "WP;4c164200-20c0-11d0-a768-00aa006e0529"));
        dc.acl("grant", "CN=blocked1,OU=Staff,DC=corp,DC=example", "(A;;GA;;;" + dc.connector() + ")");
        dc.acl("grant", "CN=blocked2,OU=Staff,DC=corp,DC=example", "(A;;CR;;;AU)");
        dc.acl("grant", "CN=blocked3,OU=Staff,DC=corp,DC=example", "(OA;;WP;4c164200-20c0-11d0-a768-00aa006e0529;;WD)");
        Snapshot snapshot = snapshot(dc);
        DomainRef domain = snapshot.domains().get(0);
        WritebackPath path =
                snapshot.observe(Facts.PATHS, domain).known().orElseThrow().get(0);
        Token connector =
                snapshot.observe(Facts.CONNECTOR, path).known().orElseThrow().token();
        Schema schema =
                snapshot.observe(Facts.SCHEMA, snapshot.forest()).known().orElseThrow();
        Map<Dn, SyncedUser> users = users(snapshot);

        List<String> differences = new ArrayList<>();
        int compared = 0;
        int allowed = 0;
        try (LDAPConnection ldap = connect(dc)) {
            for (Dn dn : tried(dc, users)) {
                SyncedUser user = Objects.requireNonNull(users.get(dn), dn.toString());
                for (Attempt attempt : attempts(schema.rights())) {
                    boolean judged = judge(user, connector, attempt.right(), schema);
                    boolean done = attempt(ldap, dn, attempt.modification());
                    compared++;
                    allowed += done ? 1 : 0;
                    if (judged != done) {
                        differences.add(attempt.right() + " on " + dn + ": judged " + judged + ", was " + done);
                    }
                }
            }
        }

        System.out.println("compared " + compared + " operations with the domain controller, " + allowed + " allowed, "
                + differences.size() + " differences");
        assertThat(differences).isEmpty();
        assertThat(allowed).isBetween(compared / 10, compared * 9 / 10);
    }

    private record Attempt(Right right, Modification modification) {}

    private static List<Attempt> attempts(WritebackRights rights) {
        byte[] password = "\"Referee-4711-x\"".getBytes(StandardCharsets.UTF_16LE);
        return List.of(
                new Attempt(rights.resetPassword(), new Modification(ModificationType.REPLACE, "unicodePwd", password)),
                new Attempt(rights.writeLockoutTime(), new Modification(ModificationType.REPLACE, "lockoutTime", "0")),
                new Attempt(rights.writePwdLastSet(), new Modification(ModificationType.REPLACE, "pwdLastSet", "0")));
    }

    private static boolean attempt(LDAPConnection ldap, Dn dn, Modification modification) throws LDAPException {
        try {
            ldap.modify(dn.toString(), modification);
            return true;
        } catch (LDAPException e) {
            if (e.getResultCode().equals(ResultCode.valueOf(REFUSED))) {
                return false;
            }
            throw e;
        }
    }

    private static boolean judge(SyncedUser user, Token connector, Right right, Schema schema) {
        Target target =
                new Target(user.sid(), schema.classId(user.objectClass()).orElseThrow());
        return AccessCheck.decide(user.descriptor().known().orElseThrow(), connector, right, target)
                .allowed();
    }

    /** All accounts that are special in some way, and some ordinary ones of every unit. */
    private static List<Dn> tried(Referee dc, Map<Dn, SyncedUser> users) {
        Stream<Dn> special = Referee.SPECIAL_USERS.stream().flatMap(kind -> dc.all(kind).stream());
        Stream<Dn> ordinary = users.values().stream()
                .filter(user -> user.samAccountName().matches("u\\d+"))
                .map(SyncedUser::dn)
                .sorted(java.util.Comparator.comparing(dn -> dn.toString()))
                .limit(ORDINARY);
        return Stream.concat(special, ordinary).toList();
    }

    private static Map<Dn, SyncedUser> users(Snapshot snapshot) {
        try (Stream<UserRecord> users = snapshot.users()) {
            return users.map(SyncedUser.class::cast).collect(Collectors.toMap(SyncedUser::dn, user -> user));
        }
    }

    private static Snapshot snapshot(Referee dc) {
        LdapTarget target = LdapTarget.ldaps(dc.host()).trust(dc.caFile());
        try (Secret password = Secret.ofFile(dc.passwordFile("reader"));
                LdapForest forest = LdapForest.open(target.bind(dc.company("readerUpn"), password))) {
            return Writeback.collect(forest, CollectOptions.defaults());
        }
    }

    private static LDAPConnection connect(Referee dc) throws Exception {
        SSLUtil ssl = new SSLUtil(new PEMFileTrustManager(dc.caFile().toFile()));
        String password = Files.readString(dc.passwordFile("connector"));
        return new LDAPConnection(
                ssl.createSSLSocketFactory(),
                dc.address(),
                Integer.parseInt(dc.server("ldapsPort")),
                dc.company("connectorUpn"),
                password);
    }

    private static String deny(Referee dc, String what) {
        return "(OD;CIIO;" + what + ";bf967aba-0de6-11d0-a285-00aa003049e2;" + dc.connector() + ")";
    }
}
