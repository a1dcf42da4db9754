package dev.writeback.ldap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.writeback.port.Secret;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LdapTargetTest {
    @ParameterizedTest
    @CsvSource({
        "ldaps://dc1.corp.example, dc1.corp.example, 636",
        "LDAPS://dc1.corp.example/, dc1.corp.example, 636",
        "ldaps://10.0.0.1, 10.0.0.1, 636",
        "ldaps://[::1]:1636, ::1, 1636",
    })
    void reads_host_and_port_of_a_url(String url, String host, int port) {
        LdapTarget target = LdapTarget.parse(url);

        assertThat(target.host()).isEqualTo(host);
        assertThat(target.port()).isEqualTo(port);
        assertThat(LdapTarget.parse(target.toString()).toString()).isEqualTo(target.toString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "dc1.corp.example",
                "ldaps://",
                "ldaps://dc1:0",
                "ldaps://dc1:65536",
                "ldaps://dc1/DC=corp",
                "ldaps://reader:secret@dc1",
                "ldaps://dc1?x",
                "http://dc1",
                "ldaps://dc 1"
            })
    void refuses_what_is_no_ldaps_url(String url) {
        assertThatIllegalArgumentException().isThrownBy(() -> LdapTarget.parse(url));
    }

    @Test
    void refuses_an_unprotected_connection_and_says_why() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LdapTarget.parse("ldap://dc1.corp.example"))
                .withMessageContaining("in the clear")
                .withMessageContaining("ldap://dc1.corp.example");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ldaps://dc1.corp.example:3269", "ldaps://dc1.corp.example:3268"})
    void refuses_a_global_catalog_which_shows_only_a_part(String url) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LdapTarget.parse(url))
                .withMessageContaining("global catalog")
                .withMessageContaining("636");
    }

    @Test
    void switches_to_tls_on_the_ordinary_port_if_asked_to() {
        LdapTarget target = LdapTarget.parseStartTls("ldap://dc1.corp.example");

        assertThat(target.startTls()).isTrue();
        assertThat(target.port()).isEqualTo(389);
        assertThat(target).hasToString("ldap://dc1.corp.example:389");
        assertThat(LdapTarget.startTls("dc1.corp.example:1389").port()).isEqualTo(1389);
        assertThatIllegalArgumentException().isThrownBy(() -> LdapTarget.parseStartTls("ldaps://dc1.corp.example"));
    }

    @Test
    void a_controller_of_another_domain_speaks_as_the_first_one() {
        LdapTarget target = LdapTarget.startTls("dc1.corp.example").controller("EMEA.corp.example", "10.0.0.2");

        assertThat(target.controllers()).containsOnlyKeys("emea.corp.example");
        assertThat(target.controllers().get("emea.corp.example")).hasToString("ldap://10.0.0.2:389");
        assertThatIllegalArgumentException().isThrownBy(() -> target.controller(" ", "dc2"));
        assertThatIllegalArgumentException().isThrownBy(() -> target.controller("emea.corp.example", "dc2:0"));
    }

    @Test
    void each_change_is_a_copy() {
        LdapTarget plain = LdapTarget.ldaps("dc1.corp.example");

        LdapTarget changed = plain.trust(Path.of("ca.pem"))
                .bind("reader@corp.example", Secret.of("x".toCharArray()))
                .answersWithin(Duration.ofSeconds(5));

        assertThat(plain.caFile()).isEmpty();
        assertThat(plain.bindName()).isEmpty();
        assertThat(plain.password()).isEmpty();
        assertThat(changed.caFile()).contains(Path.of("ca.pem"));
        assertThat(changed.bindName()).contains("reader@corp.example");
        assertThat(changed.responseTimeout()).isEqualTo(Duration.ofSeconds(5));
    }

    @Test
    void refuses_a_blank_name_and_a_time_that_is_none() {
        LdapTarget target = LdapTarget.ldaps("dc1.corp.example");

        assertThatIllegalArgumentException().isThrownBy(() -> target.bind(" ", Secret.of("x".toCharArray())));
        assertThatIllegalArgumentException().isThrownBy(() -> target.answersWithin(Duration.ZERO));
    }

    @Test
    void shows_no_password() {
        LdapTarget target =
                LdapTarget.ldaps("dc1.corp.example").bind("reader@corp.example", Secret.of("Hush-4711".toCharArray()));

        assertThat(target.toString()).doesNotContain("Hush");
    }
}
