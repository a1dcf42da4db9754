package dev.writeback.examples.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DemoCommandTest {
    @Test
    void shows_every_usual_fault_and_the_same_company_once_they_are_cured() {
        Run run = Run.of("demo");

        assertThat(run.exit()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.out())
                .contains("Write lockoutTime is not granted on DC=corp,DC=example")
                .contains("Write pwdLastSet is not granted on DC=corp,DC=example")
                .contains(
                        "Reset Password is denied to Everyone on OU=Contractors,OU=Partners,DC=corp,DC=example: 300 users")
                .contains("Inheritance is switched off at OU=Finance,OU=Staff,DC=corp,DC=example: 300 users below")
                .contains("3 users protected as administrators");
        assertThat(run.out().lines().filter(line -> line.contains("READY (directory);")))
                .satisfiesExactly(
                        before -> assertThat(before).startsWith("NOT READY"),
                        after -> assertThat(after).startsWith("READY"));
    }

    @Test
    void is_the_same_in_every_run() {
        assertThat(Run.of("demo").out()).isEqualTo(Run.of("demo").out());
    }

    @Test
    void stays_within_ascii_when_asked() {
        assertThat(Run.of("demo", "--ascii").out()).matches("\\p{ASCII}*");
    }
}
