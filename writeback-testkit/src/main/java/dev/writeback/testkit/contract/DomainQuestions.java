package dev.writeback.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.writeback.model.Container;
import dev.writeback.model.Containers;
import dev.writeback.model.Dn;
import dev.writeback.model.Observation;
import dev.writeback.model.PasswordSettings;
import dev.writeback.port.DomainReader;
import dev.writeback.sd.SecurityDescriptor;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a domain is asked about its head, its policies and its containers. */
abstract class DomainQuestions extends ForestQuestions {
    DomainQuestions() {}

    @Test
    void reads_owner_and_list_of_the_domain_head() {
        assertReadable(domain().headDescriptor());
    }

    @Test
    void reads_owner_and_list_of_what_remote_calls_to_the_account_database_meet() {
        assertReadable(domain().samServer());
        assertReadable(domain().preWindows2000());
    }

    private static void assertReadable(Observation<SecurityDescriptor> seen) {
        SecurityDescriptor descriptor = known(seen);
        assertThat(descriptor.owner()).isPresent();
        assertThat(descriptor.dacl().orElseThrow().aces()).isNotEmpty();
        assertThat(descriptor.sacl()).isEmpty();
    }

    @Test
    void reads_the_password_policy() {
        assertThat(known(domain().passwordPolicy())).isEqualTo(expected().passwordPolicy());
    }

    @Test
    void reads_the_fine_grained_policies_or_says_that_they_are_hidden() {
        Observation<List<PasswordSettings>> settings = domain().passwordSettings();

        expected()
                .passwordSettings()
                .ifPresentOrElse(
                        all -> assertThat(known(settings)).containsExactlyInAnyOrderElementsOf(all),
                        () -> assertNotVisible(settings));
    }

    @Test
    void tells_whether_password_protection_is_installed() {
        assertThat(known(domain().passwordProtection())).isEqualTo(expected().passwordProtection());
    }

    @Test
    void reads_the_containers_but_not_the_head() {
        Containers containers = known(domain().containers());

        assertThat(containers.all())
                .extracting(Container::dn)
                .containsAll(expected().containers());
        assertThat(containers.find(expected().domain().head())).isEmpty();
        assertThat(containers.all()).allSatisfy(each -> {
            assertThat(each.dn().within(expected().domain().head())).isTrue();
            assertThat(known(each.descriptor()).owner()).isPresent();
            assertThat(known(each.descriptor()).daclPresent()).isTrue();
        });
    }

    @Test
    void says_that_descriptors_of_head_and_containers_are_not_visible() {
        DomainReader blind = domain(blindReader());

        assertNotVisible(blind.headDescriptor());
        Containers containers = known(blind.containers());
        assertThat(expected().containers())
                .allSatisfy(
                        dn -> assertNotVisible(containers.find(dn).orElseThrow().descriptor()));
    }

    @Test
    void says_that_descriptors_of_the_account_database_are_not_visible() {
        DomainReader blind = domain(blindReader());

        if (expected().blindToSamObjects()) {
            assertNotVisible(blind.samServer());
            assertNotVisible(blind.preWindows2000());
        } else {
            assertReadable(blind.samServer());
            assertReadable(blind.preWindows2000());
        }
    }

    static Dn withComma(List<Dn> containers) {
        return containers.stream()
                .filter(dn -> dn.toString().contains("\\"))
                .findFirst()
                .orElseThrow();
    }
}
