package dev.writeback.collect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.writeback.sd.SecurityDescriptor;
import dev.writeback.sd.Sid;
import dev.writeback.testing.Grants;
import dev.writeback.testing.HealthyFacts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HeadHoldersTest {
    private static final String SYNC = "S-1-5-21-1-2-3-1108";
    private static final String REPLICATE_ALL = "1131f6ad-9c07-11d1-f79f-00c04fc2dcd2";
    private static final String REPLICATE = "1131f6aa-9c07-11d1-f79f-00c04fc2dcd2";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "(OA;;CR;" + REPLICATE_ALL + ";;" + SYNC + ")",
                "(OA;CI;CR;" + REPLICATE_ALL + ";;" + SYNC + ")",
                "(OA;;RPWPCR;" + REPLICATE_ALL + ";;" + SYNC + ")"
            })
    void who_may_replicate_secrets_is_found(String entry) {
        HeadHolders holders = of(entry);

        assertThat(holders.replicating()).containsExactly(new Sid(SYNC));
        assertThat(holders.resetting()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "(OA;CI;CR;" + Grants.RESET + ";;" + SYNC + ")",
                "(OA;CIIO;CR;" + Grants.RESET + ";" + Grants.USER + ";" + SYNC + ")",
                "(OA;CIIO;CR;" + Grants.RESET + ";" + Grants.INET_ORG_PERSON + ";" + SYNC + ")",
                "(OA;CINPIO;CR;" + Grants.RESET + ";;" + SYNC + ")"
            })
    void who_may_reset_passwords_of_users_below_is_found(String entry) {
        HeadHolders holders = of(entry);

        assertThat(holders.resetting()).containsExactly(new Sid(SYNC));
        assertThat(holders.replicating()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                // for the head alone, or for nobody but computers
                "(OA;;CR;" + Grants.RESET + ";;" + SYNC + ")",
                "(OA;CIIO;CR;" + Grants.RESET + ";" + Grants.COMPUTER + ";" + SYNC + ")",
                // not the control access right
                "(OA;CI;WP;" + Grants.RESET + ";;" + SYNC + ")",
                "(OA;;WP;" + REPLICATE_ALL + ";;" + SYNC + ")",
                // other rights; replicating without secrets is what many tools may do
                "(OA;;CR;" + REPLICATE + ";;" + SYNC + ")",
                "(OA;CI;CR;" + Grants.CHANGE + ";;" + SYNC + ")",
                // refused
                "(OD;;CR;" + REPLICATE_ALL + ";;" + SYNC + ")",
                "(OD;CI;CR;" + Grants.RESET + ";;" + SYNC + ")"
            })
    void entries_that_give_neither_are_passed_over(String entry) {
        assertNobody(entry);
    }

    /** Administrators have these; an account for synchronization has no reason to. */
    @ParameterizedTest
    @ValueSource(strings = {"(A;CI;CR;;;" + SYNC + ")", "(A;CI;GA;;;" + SYNC + ")", "(OA;CI;CR;;;" + SYNC + ")"})
    void who_may_do_everything_is_not_taken_for_a_sync_account(String entry) {
        assertNobody(entry);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "S-1-5-9",
                "S-1-5-18",
                "S-1-5-11",
                "S-1-1-0",
                "S-1-5-32-544",
                "S-1-5-21-1-2-3-500",
                "S-1-5-21-1-2-3-512",
                "S-1-5-21-1-2-3-516",
                "S-1-5-21-1-2-3-999"
            })
    void what_every_domain_has_is_left_out(String trustee) {
        assertNobody("(OA;;CR;" + REPLICATE_ALL + ";;" + trustee + ")");
        assertNobody("(OA;CI;CR;" + Grants.RESET + ";;" + trustee + ")");
    }

    @Test
    void the_first_account_of_a_domain_and_those_of_other_domains_count() {
        HeadHolders holders = of(
                "(OA;;CR;" + REPLICATE_ALL + ";;S-1-5-21-1-2-3-1000)",
                "(OA;;CR;" + REPLICATE_ALL + ";;S-1-5-21-7-8-9-1108)",
                "(OA;CI;CR;" + Grants.RESET + ";;S-1-5-21-1-2-3-4294967295)");

        assertThat(holders.replicating())
                .containsExactlyInAnyOrder(new Sid("S-1-5-21-1-2-3-1000"), new Sid("S-1-5-21-7-8-9-1108"));
        assertThat(holders.resetting()).containsExactly(new Sid("S-1-5-21-1-2-3-4294967295"));
    }

    @Test
    void a_head_without_a_list_names_nobody() {
        HeadHolders holders = HeadHolders.of(SecurityDescriptor.of(0, null, null, null));

        assertThat(holders.replicating()).isEmpty();
        assertThat(holders.resetting()).isEmpty();
    }

    private static void assertNobody(String entry) {
        HeadHolders holders = of(entry);

        assertThat(holders.replicating()).isEmpty();
        assertThat(holders.resetting()).isEmpty();
    }

    private static HeadHolders of(String... entries) {
        return HeadHolders.of(HealthyFacts.descriptor(entries));
    }
}
