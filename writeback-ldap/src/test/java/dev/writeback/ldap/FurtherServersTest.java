package dev.writeback.ldap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.writeback.model.Observation.Unknown;
import dev.writeback.testkit.FakeDomain;
import dev.writeback.testkit.FakeForest;
import dev.writeback.testkit.Forests;
import dev.writeback.testkit.server.FakeLdapServer;
import org.junit.jupiter.api.Test;

/** Who is shown the password of the first server. */
class FurtherServersTest {
    private static final String CHILD = "emea.corp.example";

    private final FakeForest forest = Logon.allow(Forests.company());
    private final FakeDomain child = forest.childDomain(CHILD);

    @Test
    void a_server_of_another_forest_is_not_shown_the_password() {
        // it knows no such account: it would refuse the logon, had it seen one
        assertNotShown(FakeForest.of("other.example"), "is a domain controller of other.example, not of " + CHILD);
    }

    @Test
    void a_server_of_a_domain_of_the_same_name_in_another_forest_is_not_shown_the_password() {
        assertNotShown(FakeForest.of(CHILD), "belongs to the forest " + CHILD + ", not to corp.example");
    }

    @Test
    void a_server_that_is_named_for_a_domain_that_the_forest_does_not_have_is_the_callers_mistake() {
        try (FakeLdapServer root = forest.serve()) {
            LdapTarget misspelt = Logon.target(root).controller("emae.corp.example", "127.0.0.1:1");

            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Logon.open(misspelt))
                    .withMessageContaining("emae.corp.example is no domain of the forest corp.example")
                    .withMessageContaining(CHILD);
        }
    }

    @Test
    void a_server_that_is_named_for_the_first_servers_own_domain_is_the_callers_mistake() {
        try (FakeLdapServer root = forest.serve()) {
            LdapTarget twice = Logon.target(root).controller("CORP.example", "127.0.0.1:1");

            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Logon.open(twice))
                    .withMessageContaining("corp.example is the domain of " + root.url());
        }
    }

    private void assertNotShown(FakeForest other, String detail) {
        try (FakeLdapServer root = forest.serve();
                FakeLdapServer stranger = other.serve();
                LdapForest opened = Logon.open(Logon.target(root)
                        .trust(Logon.bothAuthorities(root, stranger))
                        .controller(CHILD, stranger.url().replaceFirst("ldaps://", "")))) {
            assertThat(opened.domain(child.domain()).headDescriptor())
                    .isInstanceOfSatisfying(
                            Unknown.class,
                            unknown -> assertThat(unknown.detail()).contains(detail));
        }
    }
}
