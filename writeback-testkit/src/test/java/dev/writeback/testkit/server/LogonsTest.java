package dev.writeback.testkit.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.ResultCode;
import dev.writeback.model.Dn;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Why a logon is refused, in the words of Windows. */
class LogonsTest extends ServedForest {
    private static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");

    private final Dn dn = forest.find("alice");

    @BeforeEach
    void set_the_clock() {
        forest.clock(InstantSource.fixed(NOW));
    }

    @Test
    void a_disabled_account() {
        forest.disable(dn);

        refuses("Alice-1", "533");
        refuses("wrong", "52e");
    }

    @Test
    void a_locked_account_whatever_the_password() {
        forest.lock(dn);

        refuses("Alice-1", "775");
        refuses("wrong", "775");
    }

    @Test
    void an_account_that_ended() throws Exception {
        forest.expire(dn, NOW);
        refuses("Alice-1", "701");

        forest.expire(dn, NOW.plusSeconds(1));
        accepts();
    }

    @Test
    void a_password_that_expired_or_must_be_changed() throws Exception {
        forest.passwordSet(dn, NOW.minus(Duration.ofDays(43)));
        refuses("Alice-1", "532");

        forest.mustChangePassword(dn);
        refuses("Alice-1", "773");

        forest.passwordNeverExpires(dn);
        accepts();
    }

    private void accepts() throws LDAPException {
        assertThat(connection.bind("alice@corp.example", "Alice-1").getResultCode())
                .isEqualTo(ResultCode.SUCCESS);
    }

    private void refuses(String password, String data) {
        assertThatExceptionOfType(LDAPException.class)
                .isThrownBy(() -> connection.bind("alice@corp.example", password))
                .satisfies(e -> assertThat(e.getDiagnosticMessage()).contains("data " + data + ","));
    }
}
