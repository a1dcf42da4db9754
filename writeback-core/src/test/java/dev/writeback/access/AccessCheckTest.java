package dev.writeback.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.writeback.access.AccessDecision.Answer;
import dev.writeback.sd.Ace;
import dev.writeback.sd.AceFlags;
import dev.writeback.sd.AceType;
import dev.writeback.sd.Acl;
import dev.writeback.sd.Bytes;
import dev.writeback.sd.Guid;
import dev.writeback.sd.Sddl;
import dev.writeback.sd.SecurityDescriptor;
import dev.writeback.sd.Sid;
import dev.writeback.sd.SidAliases;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Single rules of MS-ADTS 5.1.3.3, each shown by one list. */
class AccessCheckTest {
    private static final String RESET = "00299570-246d-11d0-a768-00aa006e0529";
    private static final String CHANGE = "ab721a53-1e2f-11d0-9819-00aa0040529b";
    private static final String LOCKOUT = "28630ebf-41d5-11d1-a9c1-0000f80367c1";
    private static final String PWD_LAST_SET = "bf967a0a-0de6-11d0-a285-00aa003049e2";
    private static final String ACCOUNT_RESTRICTIONS = "4c164200-20c0-11d0-a768-00aa006e0529";
    private static final String USER = "bf967aba-0de6-11d0-a285-00aa003049e2";

    private static final Right RESET_PASSWORD = Right.control("Reset Password", Guid.parse(RESET));
    private static final Right WRITE_LOCKOUT = Right.write("Write lockoutTime", Guid.parse(LOCKOUT), null);
    private static final Right WRITE_PWD_LAST_SET =
            Right.write("Write pwdLastSet", Guid.parse(PWD_LAST_SET), Guid.parse(ACCOUNT_RESTRICTIONS));

    private static final String ME = "S-1-5-21-1-2-3-1105";
    private static final String GROUP = "S-1-5-21-1-2-3-1200";
    private static final String STRANGER = "S-1-5-21-1-2-3-1300";
    private static final Token TOKEN = Token.of(new Sid(ME), List.of(new Sid(GROUP), Sid.AUTHENTICATED_USERS));
    private static final Target SOMEBODY = new Target(new Sid(STRANGER), Guid.parse(USER));

    @Test
    void a_descriptor_read_without_its_list_is_unknown() {
        assertThat(decide("O:SY", RESET_PASSWORD).answer()).isEqualTo(Answer.UNKNOWN);
    }

    @Test
    void a_null_list_grants_and_an_empty_one_refuses() {
        assertThat(decide("D:NO_ACCESS_CONTROL", RESET_PASSWORD).allowed()).isTrue();
        assertThat(decide("D:", RESET_PASSWORD).answer()).isEqualTo(Answer.DENY);
        assertThat(decide("D:", RESET_PASSWORD).by()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "(OA;;CR;" + RESET + ";;" + ME + "), ALLOW",
        "(OA;;CR;" + CHANGE + ";;" + ME + "), DENY",
        "(OA;;CR;;;" + ME + "), ALLOW",
        "(A;;CR;;;" + ME + "), ALLOW",
        "(A;;GA;;;" + ME + "), ALLOW",
        "(A;;0xF01FF;;;" + ME + "), ALLOW",
        "(A;;GRGWGX;;;" + ME + "), DENY",
        "(A;;RPWPSW;;;" + ME + "), DENY",
        "(OA;;WP;" + RESET + ";;" + ME + "), DENY",
        "(OA;;CR;" + USER + ";;" + ME + "), UNKNOWN",
        "(A;;CR;;;" + GROUP + "), ALLOW",
        "(A;;CR;;;AU), ALLOW",
        "(A;;CR;;;WD), DENY",
        "(A;;CR;;;" + STRANGER + "), DENY",
        "(A;;CR;;;PS), DENY",
        "(A;;CR;;;CO), DENY",
        "(A;CIIO;CR;;;" + ME + "), DENY",
        "(A;CIID;CR;;;" + ME + "), ALLOW",
        "(OA;;CR;" + RESET + ";bf967a86-0de6-11d0-a285-00aa003049e2;" + ME + "), ALLOW",
        "(AU;;CR;;;" + ME + "), DENY"
    })
    void one_entry_decides_about_reset_password(String ace, Answer answer) {
        assertThat(decide("D:" + ace, RESET_PASSWORD).answer()).isEqualTo(answer);
    }

    @ParameterizedTest
    @CsvSource({
        "(OA;;WP;" + LOCKOUT + ";;" + ME + "), ALLOW, DENY",
        "(OA;;WP;" + PWD_LAST_SET + ";;" + ME + "), DENY, ALLOW",
        "(OA;;WP;" + ACCOUNT_RESTRICTIONS + ";;" + ME + "), DENY, ALLOW",
        "(OA;;WP;" + USER + ";;" + ME + "), ALLOW, ALLOW",
        "(OA;;WP;;;" + ME + "), ALLOW, ALLOW",
        "(A;;GW;;;" + ME + "), ALLOW, ALLOW",
        "(OA;;SW;" + LOCKOUT + ";;" + ME + "), DENY, DENY",
        "(OA;;CR;" + LOCKOUT + ";;" + ME + "), DENY, DENY",
        "(OA;;CR;;;" + ME + "), DENY, DENY",
        "(OA;;WP;4828cc14-1437-45bc-9b07-ad6f015e5f28;;" + ME + "), DENY, DENY",
        "(OD;;WP;" + ACCOUNT_RESTRICTIONS + ";;AU)(A;;WP;;;" + ME + "), ALLOW, DENY",
        "(OD;;WP;" + PWD_LAST_SET + ";;AU)(OA;;WP;" + ACCOUNT_RESTRICTIONS + ";;" + ME + "), DENY, DENY"
    })
    void one_attribute_may_be_written_and_another_not(String aces, Answer lockoutTime, Answer pwdLastSet) {
        assertThat(decide("D:" + aces, WRITE_LOCKOUT).answer()).isEqualTo(lockoutTime);
        assertThat(decide("D:" + aces, WRITE_PWD_LAST_SET).answer()).isEqualTo(pwdLastSet);
    }

    @ParameterizedTest
    @CsvSource({
        "(D;;CR;;;AU)(A;;CR;;;" + ME + "), DENY",
        "(A;;CR;;;" + ME + ")(D;;CR;;;AU), ALLOW",
        "(A;;CR;;;" + ME + ")(D;ID;CR;;;" + ME + "), ALLOW",
        "(OD;;CR;" + CHANGE + ";;AU)(A;;CR;;;" + ME + "), ALLOW",
        "(D;IO;CR;;;AU)(A;;CR;;;" + ME + "), ALLOW",
        "(D;;WP;;;AU)(A;;CR;;;" + ME + "), ALLOW",
        "(D;;CR;;;" + STRANGER + ")(A;;CR;;;" + ME + "), ALLOW"
    })
    void the_first_entry_that_concerns_the_right_decides(String aces, Answer answer) {
        assertThat(decide("D:" + aces, RESET_PASSWORD).answer()).isEqualTo(answer);
    }

    @Test
    void self_is_the_object_and_matters_only_when_it_asks() {
        SecurityDescriptor descriptor = Sddl.parse("D:(A;;CR;;;PS)", SidAliases.wellKnown());
        Guid user = Guid.parse(USER);

        assertThat(AccessCheck.decide(descriptor, TOKEN, RESET_PASSWORD, new Target(new Sid(ME), user))
                        .allowed())
                .isTrue();
        assertThat(AccessCheck.decide(descriptor, TOKEN, RESET_PASSWORD, new Target(null, user))
                        .answer())
                .isEqualTo(Answer.DENY);
    }

    @Test
    void owner_rights_stand_for_the_owner() {
        assertThat(decide("O:" + ME + "D:(A;;CR;;;OW)", RESET_PASSWORD).allowed())
                .isTrue();
        assertThat(decide("O:" + GROUP + "D:(A;;CR;;;OW)", RESET_PASSWORD).allowed())
                .isTrue();
        assertThat(decide("O:" + STRANGER + "D:(A;;CR;;;OW)", RESET_PASSWORD).answer())
                .isEqualTo(Answer.DENY);
    }

    @Test
    void owner_rights_stay_open_while_the_owner_was_not_read() {
        assertThat(decide("D:(D;;CR;;;OW)(A;;CR;;;" + ME + ")", RESET_PASSWORD).answer())
                .isEqualTo(Answer.UNKNOWN);
        assertThat(decide("D:(A;;CR;;;OW)", RESET_PASSWORD).answer()).isEqualTo(Answer.UNKNOWN);
        assertThat(decide("D:(D;;WP;;;OW)(A;;CR;;;" + ME + ")", RESET_PASSWORD).allowed())
                .isTrue();
    }

    @Test
    void owning_the_object_grants_neither_control_access_nor_attributes() {
        assertThat(decide("O:" + ME + "D:", RESET_PASSWORD).answer()).isEqualTo(Answer.DENY);
        assertThat(decide("O:" + ME + "D:", WRITE_LOCKOUT).answer()).isEqualTo(Answer.DENY);
    }

    @Test
    void an_unknown_class_leaves_a_foreign_object_type_open() {
        SecurityDescriptor descriptor = Sddl.parse("D:(OA;;WP;" + USER + ";;" + ME + ")", SidAliases.wellKnown());

        assertThat(AccessCheck.decide(descriptor, TOKEN, WRITE_LOCKOUT, new Target(null, null))
                        .answer())
                .isEqualTo(Answer.UNKNOWN);
    }

    @ParameterizedTest
    @ValueSource(ints = {0x04, 0x14, 0xFF})
    void an_entry_of_unknown_kind_in_front_of_a_grant_is_unknown(int type) {
        Ace opaque = new Ace.Opaque(type, AceFlags.NONE, Bytes.of(new byte[12]));
        Ace grant = Ace.simple(AceType.ALLOWED, AceFlags.NONE, 0x100, new Sid(ME));

        assertThat(decide(List.of(opaque, grant)).answer()).isEqualTo(Answer.UNKNOWN);
        assertThat(decide(List.of(grant, opaque)).answer()).isEqualTo(Answer.ALLOW);
        assertThat(decide(List.of(new Ace.Opaque(type, new AceFlags(0x08), Bytes.of(new byte[12])), grant))
                        .answer())
                .isEqualTo(Answer.ALLOW);
    }

    @Test
    void the_decision_names_the_entry_and_its_place() {
        AccessDecision decision =
                decide("D:(D;;WP;;;AU)(A;;RP;;;AU)(OA;ID;CR;" + RESET + ";;" + GROUP + ")", RESET_PASSWORD);

        assertThat(decision.by()).hasValueSatisfying(by -> {
            assertThat(by.index()).isEqualTo(2);
            assertThat(by.ace()).hasToString("(OA;ID;CR;" + RESET + ";;" + GROUP + ")");
        });
        assertThat(decision.because()).contains("granted").contains(GROUP);
    }

    private static AccessDecision decide(List<Ace> aces) {
        SecurityDescriptor descriptor = SecurityDescriptor.of(0, null, null, Acl.of(aces));
        return AccessCheck.decide(descriptor, TOKEN, RESET_PASSWORD, SOMEBODY);
    }

    private static AccessDecision decide(String sddl, Right right) {
        return AccessCheck.decide(Sddl.parse(sddl, SidAliases.wellKnown()), TOKEN, right, SOMEBODY);
    }
}
