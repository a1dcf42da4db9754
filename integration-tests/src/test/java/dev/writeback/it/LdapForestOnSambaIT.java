package dev.writeback.it;

import dev.writeback.ldap.LdapForest;
import dev.writeback.ldap.LdapTarget;
import dev.writeback.model.Dn;
import dev.writeback.model.DomainRef;
import dev.writeback.model.PasswordPolicy;
import dev.writeback.port.DirectoryReader;
import dev.writeback.port.Secret;
import dev.writeback.sd.Sid;
import dev.writeback.testkit.contract.DirectoryReaderContract;
import dev.writeback.testkit.contract.Expected;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/** The contract that the fake forest keeps, kept by the adapter on a real domain controller. */
@ExtendWith(RefereeExtension.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LdapForestOnSambaIT extends DirectoryReaderContract {
    /** Administrator, Guest, krbtgt, the DNS account of the server, and the connector account. */
    private static final int NOT_CARRIED = 5;

    private final List<LdapForest> opened = new ArrayList<>();
    private @Nullable Referee dc;

    @BeforeAll
    void hide_descriptors_from_the_reader(Referee referee) {
        dc = referee;
        referee.acl("hide-descriptors", referee.company("readerSid"));
    }

    @AfterEach
    void close_readers() {
        opened.forEach(LdapForest::close);
        opened.clear();
    }

    @Override
    protected DirectoryReader reader() {
        return open("connector");
    }

    @Override
    protected DirectoryReader blindReader() {
        return open("reader");
    }

    private LdapForest open(String account) {
        LdapTarget target = LdapTarget.ldaps(dc().host()).trust(dc().caFile());
        try (Secret password = Secret.ofFile(dc().passwordFile(account))) {
            LdapForest forest = LdapForest.open(target.bind(dc().company(account + "Upn"), password));
            opened.add(forest);
            return forest;
        }
    }

    private Referee dc() {
        return Objects.requireNonNull(dc);
    }

    @Override
    protected Expected expected() {
        return Expected.builder()
                .domain(DomainRef.of(dc().head()))
                .passwordPolicy(PasswordPolicy.builder()
                        .minimumAge(Duration.ofDays(1))
                        .maximumAge(Duration.ofDays(42))
                        .minimumLength(7)
                        .historyLength(24)
                        .complex(true)
                        .lockoutThresholdAttempts(0)
                        .build())
                .containers(dc().all("ous"))
                .connector(dc().connector())
                .connectorDn(Dn.parse(dc().company("connectorDn")))
                .connectorName(dc().company("connectorSam"))
                .namedUser(new Sid(dc().company("readerSid")))
                .namedUserUpn(dc().company("readerUpn"))
                .users(dc().users() + NOT_CARRIED)
                .blockedUser(dc().all("blockedUsers").get(0))
                .protectedUser(dc().all("protectedUsers").get(0))
                .inetOrgPerson(dc().all("inetOrgPersons").get(0))
                .protectedNow(List.of(
                        dc().all("protectedUsers").get(0),
                        dc().all("protectedUsers").get(4),
                        Dn.parse(dc().server("adminDn"))))
                .protectedNoMore(List.of(dc().all("orphanedUsers").get(0), Dn.parse(dc().company("readerDn"))))
                .disabledUser(dc().all("disabledUsers").get(0))
                .computer(dc().all("computers").get(0))
                .computerName("COMPUTER1")
                .controllers(Map.of("dc1.corp.example", true))
                .policyHints(false)
                // the reader's own descriptor switch spares them
                .blindToSamObjects(false)
                .build();
    }
}
