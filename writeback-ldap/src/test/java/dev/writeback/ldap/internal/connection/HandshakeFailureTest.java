package dev.writeback.ldap.internal.connection;

import static org.assertj.core.api.Assertions.assertThat;

import dev.writeback.ldap.LdapTarget;
import dev.writeback.port.TargetUnavailableException;
import dev.writeback.port.TargetUnavailableException.Obstacle;
import java.security.cert.CertPathBuilderException;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import javax.net.ssl.SSLHandshakeException;
import org.junit.jupiter.api.Test;

class HandshakeFailureTest {
    private static final LdapTarget TARGET = LdapTarget.ldaps("dc1.corp.example");

    @Test
    void an_unknown_authority_is_cured_by_naming_it() {
        assertBlames(new CertPathBuilderException("unable to find valid certification path"), "--ca FILE");
    }

    @Test
    void an_expired_certificate_is_cured_by_renewing_it_and_not_by_another_authority() {
        Exception expired = new CertPathValidatorException(
                "validity check failed", new CertificateExpiredException("NotAfter: yesterday"));

        assertBlames(expired, "renew it on the server");
    }

    @Test
    void a_certificate_that_is_not_for_servers_is_not_taken_for_one_of_another_host() {
        assertBlames(
                new CertificateException("Extended key usage does not permit use for TLS server authentication"),
                "made for servers");
    }

    @Test
    void only_the_check_of_the_name_speaks_of_another_host() {
        TargetUnavailableException failure =
                failure(new CertificateException("No subject alternative DNS name matching dc1.corp.example found."));

        assertThat(failure.obstacle()).isEqualTo(Obstacle.CERTIFICATE_FOR_ANOTHER_HOST);
    }

    private static void assertBlames(Exception cause, String cure) {
        TargetUnavailableException failure = failure(cause);

        assertThat(failure.obstacle()).isEqualTo(Obstacle.CERTIFICATE_NOT_TRUSTED);
        assertThat(failure).hasMessageContaining(cure);
    }

    private static TargetUnavailableException failure(Exception cause) {
        SSLHandshakeException handshake = new SSLHandshakeException("PKIX");
        handshake.initCause(cause);
        return Sockets.handshakeFailed(TARGET, handshake);
    }
}
