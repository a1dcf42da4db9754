package dev.writeback.examples.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AskCommandTest {
    @Test
    void one_user_is_judged_by_name_upn_or_distinguished_name() {
        try (Company company = Company.ready()) {
            for (String name : new String[] {"u00001", "u00001@corp.example", "CORP\\u00001"}) {
                Run asked = company.run("ask", name);

                assertThat(asked.exit()).as(name + asked.out()).isZero();
                assertThat(asked.out()).contains("1 user examined").contains("READY (directory, strict)");
            }
        }
    }

    @Test
    void what_stops_this_user_is_what_counts() {
        try (Company company = Company.ready()) {
            Run blocked = company.run("ask", "blocked1");

            assertThat(blocked.exit()).isEqualTo(1);
            assertThat(blocked.out()).contains("1 user with inheritance switched off on the account itself");
        }
    }

    @Test
    void nobody_of_that_name_is_unknown() {
        try (Company company = Company.ready()) {
            Run nobody = company.run("ask", "nobody");

            assertThat(nobody.exit()).isEqualTo(2);
            assertThat(nobody.out()).contains("no such user is visible");
        }
    }

    @Test
    void it_needs_a_directory_and_a_user() {
        Company.doctor("ask", "alice").complains(64, "give --ldap URL or --ldif FILE");
        Company.doctor("ask").complains(64, "USER");
        try (Company company = Company.ready()) {
            company.run("ask", " ").complains(64, "USER: an empty account name");
        }
    }
}
