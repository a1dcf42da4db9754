package dev.writeback.it;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What {@code doctor check} says of a real domain in the states that administrators meet. */
@ExtendWith(RefereeExtension.class)
class DirectoryReadinessIT {
    @Test
    void a_domain_without_grants_is_not_ready_and_each_missing_right_is_named_with_its_place(Referee dc) {
        int stopped = dc.all("protectedUsers").size()
                + dc.all("orphanedUsers").size()
                + dc.all("blockedUsers").size();
        int reachable = dc.users() - stopped - dc.all("inetOrgPersons").size();

        Shell.Outcome doctor = DoctorProcess.check(dc, "reader");

        assertThat(doctor.exit()).isEqualTo(1);
        assertThat(doctor.err()).isEmpty();
        for (String right : new String[] {"Reset Password", "Write lockoutTime", "Write pwdLastSet"}) {
            assertThat(doctor.out())
                    .contains(right + " is not granted on DC=corp,DC=example: " + grouped(reachable)
                            + " users of class user")
                    .contains(right + " is not granted on DC=corp,DC=example: 2 users of class inetOrgPerson");
        }
        for (String entry : Grants.threeRights(dc.connector())) {
            assertThat(doctor.out()).contains("→ add " + entry + " to DC=corp,DC=example");
        }
        assertThat(doctor.out())
                .contains("[✓] Unexpire Password is effective on the domain head: granted to Authenticated Users")
                .contains(grouped(dc.users()) + " users examined")
                .contains("NOT READY (directory)");
    }

    @Test
    void after_the_three_grants_the_domain_is_ready_and_the_others_are_counted(Referee dc) {
        dc.acl("grant", "DC=corp,DC=example", Grants.threeRights(dc.connector()));
        Shell.Outcome lenient = DoctorProcess.check(dc, "reader");
        Shell.Outcome strict = DoctorProcess.check(dc, "reader", "--strict");

        assertThat(lenient.exit()).isZero();
        assertThat(lenient.out())
                .contains(dc.all("protectedUsers").size() + " users protected as administrators")
                .contains(dc.all("orphanedUsers").size() + " users still protected, but administrators no more")
                .contains(dc.all("blockedUsers").size() + " users with inheritance switched off on the account itself")
                .contains("READY (directory); tenant, server, network not examined")
                .doesNotContain("NOT READY");
        assertThat(strict.exit()).isEqualTo(1);
        assertThat(strict.out()).contains("NOT READY (directory, strict)");
    }

    @Test
    void a_deny_on_one_unit_is_found_there_and_nowhere_else(Referee dc) {
        dc.acl("grant", "DC=corp,DC=example", Grants.threeRights(dc.connector()));
        String deny = "(OD;CIIO;CR;00299570-246d-11d0-a768-00aa006e0529;bf967aba-0de6-11d0-a285-00aa003049e2;"
                + dc.connector() + ")";
        dc.acl("grant", "OU=Sales,OU=Staff,DC=corp,DC=example", deny);

        Shell.Outcome doctor = DoctorProcess.check(dc, "reader");

        assertThat(doctor.exit()).isEqualTo(1);
        assertThat(doctor.out().lines().filter(line -> line.contains("is denied to")))
                .singleElement()
                .asString()
                .contains("Reset Password is denied to " + dc.company("connectorSam")
                        + " on OU=Sales,OU=Staff,DC=corp,DC=example: 143 users");
    }

    @Test
    void a_unit_that_is_shut_off_is_found_and_makes_the_domain_unready(Referee dc) {
        dc.acl("grant", "DC=corp,DC=example", Grants.threeRights(dc.connector()));
        dc.acl("protect", "OU=Partners,DC=corp,DC=example");

        Shell.Outcome doctor = DoctorProcess.check(dc, "reader");

        assertThat(doctor.exit()).isEqualTo(1);
        assertThat(doctor.out())
                .containsPattern("Inheritance is switched off at OU=Partners,DC=corp,DC=example: \\d+ users below")
                .contains("→ switch inheritance back on at OU=Partners,DC=corp,DC=example");
    }

    @Test
    void rights_through_a_group_and_by_wider_entries_count_as_well(Referee dc) {
        dc.acl("grant", "DC=corp,DC=example", "(OA;CIIO;CRWP;;bf967aba-0de6-11d0-a285-00aa003049e2;AU)");

        Shell.Outcome doctor = DoctorProcess.check(dc, "reader");

        assertThat(doctor.exit()).isZero();
    }

    @Test
    void without_unexpire_password_on_the_head_the_domain_is_not_ready(Referee dc) {
        dc.acl("grant", "DC=corp,DC=example", Grants.threeRights(dc.connector()));
        dc.acl("revoke", "DC=corp,DC=example", "(OA;;CR;ccc2dc7d-a6ad-4a7a-8846-c04e3cc53501;;AU)");

        Shell.Outcome doctor = DoctorProcess.check(dc, "reader");

        assertThat(doctor.exit()).isEqualTo(1);
        assertThat(doctor.out())
                .contains("Unexpire Password is not granted on DC=corp,DC=example: a reset password expires at once")
                .contains("→ add (OA;;CR;ccc2dc7d-a6ad-4a7a-8846-c04e3cc53501;;" + dc.connector() + ")");
    }

    @Test
    void a_reader_from_whom_descriptors_are_hidden_knows_nothing_and_never_says_ready(Referee dc) {
        dc.acl("grant", "DC=corp,DC=example", Grants.threeRights(dc.connector()));
        dc.acl("hide-descriptors", dc.company("readerSid"));

        Shell.Outcome blind = DoctorProcess.check(dc, "reader");
        Shell.Outcome seeing = DoctorProcess.check(dc, "connector");

        assertThat(blind.exit()).isEqualTo(2);
        assertThat(blind.out())
                .contains("UNKNOWN (directory)")
                .contains("not known: the security descriptor of the domain head")
                .doesNotContain("READY (directory)");
        assertThat(seeing.exit()).isZero();
    }

    @Test
    void users_of_a_unit_that_the_reader_may_not_list_keep_the_domain_from_being_ready(Referee dc) {
        dc.acl("grant", "DC=corp,DC=example", Grants.threeRights(dc.connector()));
        dc.acl("grant", "OU=Sales,OU=Staff,DC=corp,DC=example", "(D;;LC;;;" + dc.company("readerSid") + ")");

        Shell.Outcome doctor = DoctorProcess.check(dc, "reader");

        assertThat(doctor.exit()).isEqualTo(2);
        assertThat(doctor.out())
                .contains("users below OU=Sales,OU=Staff,DC=corp,DC=example are hidden")
                .contains("not all users were read");
    }

    @Test
    void hidden_groups_of_everybody_keep_the_domain_from_being_ready(Referee dc) {
        dc.acl("grant", "DC=corp,DC=example", Grants.threeRights(dc.connector()));
        dc.acl(
                "grant",
                "CN=S-1-5-11,CN=ForeignSecurityPrincipals,DC=corp,DC=example",
                "(OD;;RP;bf967991-0de6-11d0-a285-00aa003049e2;;" + dc.company("readerSid") + ")");

        Shell.Outcome doctor = DoctorProcess.check(dc, "reader");

        assertThat(doctor.exit()).isEqualTo(2);
        assertThat(doctor.out()).contains("of which groups everybody is a member is hidden");
    }

    @Test
    void the_connector_account_can_be_named_and_a_wrong_name_is_unknown(Referee dc) {
        Shell.Outcome named = DoctorProcess.check(dc, "reader", "--connector", dc.company("connectorDn"));
        Shell.Outcome wrong = DoctorProcess.check(dc, "reader", "--connector", "nobody");

        assertThat(named.exit()).isEqualTo(1);
        assertThat(wrong.exit()).isEqualTo(2);
        assertThat(wrong.out()).contains("no account nobody is visible");
    }

    @Test
    void program_a_of_the_readme_runs(Referee dc) {
        String[] arguments = {
            dc.host(),
            dc.caFile().toString(),
            dc.company("readerUpn"),
            dc.passwordFile("reader").toString()
        };

        Shell.Outcome before = DoctorProcess.program("dev.writeback.examples.IsTheDirectoryReady", arguments);
        dc.acl("grant", "DC=corp,DC=example", Grants.threeRights(dc.connector()));
        Shell.Outcome after = DoctorProcess.program("dev.writeback.examples.IsTheDirectoryReady", arguments);

        assertThat(before.out()).isEqualTo("not ready, or not known to be\n");
        assertThat(before.err()).contains("WB-PER-001|path:corp.example:" + dc.connector());
        // what is left is what Samba lacks
        assertThat(after.err()).contains("WB-POL-002|domain:corp.example").doesNotContain("not-granted:user@");
    }

    private static String grouped(int number) {
        return String.format(java.util.Locale.ROOT, "%,d", number);
    }
}
