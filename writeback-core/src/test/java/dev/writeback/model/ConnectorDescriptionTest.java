package dev.writeback.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class ConnectorDescriptionTest {
    private static final String ID = "0a1b2c3d4e5f60718293a4b5c6d7e8f9";

    @Test
    void both_brands_are_read() {
        for (String brand : new String[] {"Azure Active Directory Connect", "Entra Connect"}) {
            assertThat(ConnectorDescription.parse("Account created by Microsoft " + brand
                            + " with installation identifier " + ID
                            + " running on computer SYNC01 configured to synchronize to tenant corp.onmicrosoft.com."
                            + " This account must have directory replication permissions."))
                    .contains(described("SYNC01", "corp.onmicrosoft.com"));
        }
    }

    @Test
    void quotes_and_a_missing_word_do_not_matter() {
        assertThat(ConnectorDescription.parse(
                        "Account created by Microsoft Entra Connect with installation identifier '" + ID
                                + "' running on computer 'SYNC01' configured to synchronize to tenant 'corp.example'."))
                .contains(described("SYNC01", "corp.example"));
        assertThat(ConnectorDescription.parse("Account created with installation identifier " + ID
                        + " running on SYNC01 configured to synchronize to tenant corp.example."))
                .contains(described("SYNC01", "corp.example"));
    }

    @Test
    void in_german_the_installation_the_computer_and_the_default_domain_are_found() {
        assertThat(ConnectorDescription.parse("Das Konto wurde von Microsoft Azure Active Directory Connect mit der"
                        + " Installations-ID \"" + ID.toUpperCase(java.util.Locale.ROOT)
                        + "\" auf dem Computer \"SYNC01\" erstellt und synchronisiert den Mandanten"
                        + " \"corp.onmicrosoft.com\"."))
                .contains(described("SYNC01", "corp.onmicrosoft.com"));
    }

    @Test
    void a_language_without_its_marks_leaves_the_computer_open() {
        assertThat(ConnectorDescription.parse(
                        "Compte créé par Microsoft Entra Connect (" + ID + ") sur l'ordinateur SYNC01"))
                .contains(new ConnectorDescription(ID, Optional.empty(), Optional.empty()));
    }

    @Test
    void another_description_says_nothing() {
        assertThat(ConnectorDescription.parse("")).isEmpty();
        assertThat(ConnectorDescription.parse("service account for synchronization, ask the directory team"))
                .isEmpty();
    }

    private static ConnectorDescription described(String computer, String tenant) {
        return new ConnectorDescription(ID, Optional.of(computer), Optional.of(tenant));
    }
}
