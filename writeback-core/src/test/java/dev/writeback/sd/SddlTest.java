package dev.writeback.sd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.writeback.testing.Cases;
import dev.writeback.testing.DefaultUser;
import dev.writeback.testing.DescriptorDraws;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SddlTest {
    private static final Sid DOMAIN = new Sid("S-1-5-21-1-2-3");
    private static final SidAliases ALIASES = SidAliases.ofDomain(DOMAIN, new Sid("S-1-5-21-9-9-9"));

    @Test
    void every_descriptor_without_conditions_reads_back_from_its_text() {
        Cases.each(5_000, draw -> {
            SecurityDescriptor descriptor = DescriptorDraws.plainDescriptor(draw);

            assertThat(Sddl.parse(Sddl.print(descriptor), SidAliases.wellKnown()))
                    .hasToString(descriptor.toString())
                    .satisfies(read -> assertThat(read.dacl()).isEqualTo(descriptor.dacl()))
                    .satisfies(read -> assertThat(read.owner()).isEqualTo(descriptor.owner()))
                    .satisfies(read -> assertThat(read.group()).isEqualTo(descriptor.group()))
                    .satisfies(read -> assertThat(shut(read)).isEqualTo(shut(descriptor)));
        });
    }

    private static boolean shut(SecurityDescriptor descriptor) {
        return descriptor.daclPresent() && descriptor.daclProtected();
    }

    @Test
    void every_entry_without_a_condition_reads_back_from_its_text() {
        Cases.each(5_000, draw -> {
            Ace.Typed ace = DescriptorDraws.plainAce(draw);

            assertThat(Sddl.parseAce(Sddl.print(ace), SidAliases.wellKnown())).isEqualTo(ace);
        });
    }

    @Test
    void the_default_descriptor_of_a_user_has_24_entries_and_reads_back() {
        SecurityDescriptor user = Sddl.parse(DefaultUser.SDDL, ALIASES);

        List<Ace> aces = user.dacl().orElseThrow().aces();
        assertThat(aces).hasSize(24);
        assertThat(aces.get(0)).hasToString("(A;;CCDCLCSWRPWPDTLOCRSDRCWDWO;;;S-1-5-21-1-2-3-512)");
        assertThat(aces.get(10)).hasToString("(OA;;RP;037088f8-0ae1-11d2-b422-00a0c968f939;;S-1-5-21-1-2-3-553)");
        assertThat(Sddl.parse(Sddl.print(user), SidAliases.wellKnown())).isEqualTo(user);
        assertThat(SecurityDescriptor.read(user.bytes().toArray())).isEqualTo(user);
    }

    @Test
    void it_prints_full_sids_and_the_control_flags_it_knows() {
        String text = "O:S-1-5-18G:S-1-5-32-544D:PAI(OA;CIIO;CR;00299570-246d-11d0-a768-00aa006e0529;"
                + "bf967aba-0de6-11d0-a285-00aa003049e2;S-1-5-11)";

        SecurityDescriptor descriptor = Sddl.parse(
                "O:SYG:BAD:PAI(OA;CIIO;CR;00299570-246D-11D0-A768-00AA006E0529;"
                        + "bf967aba-0de6-11d0-a285-00aa003049e2;AU)",
                SidAliases.wellKnown());

        assertThat(descriptor).hasToString(text);
        assertThat(descriptor.daclProtected()).isTrue();
    }

    @Test
    void absent_null_and_empty_lists_are_told_apart() {
        SecurityDescriptor absent = Sddl.parse("O:SY", ALIASES);
        SecurityDescriptor nullList = Sddl.parse("O:SYD:NO_ACCESS_CONTROL", ALIASES);
        SecurityDescriptor empty = Sddl.parse("O:SYD:", ALIASES);

        assertThat(absent.daclPresent()).isFalse();
        assertThat(nullList.daclPresent()).isTrue();
        assertThat(nullList.dacl()).isEmpty();
        assertThat(empty.dacl()).isPresent();
        assertThat(List.of(absent, nullList, empty))
                .extracting(Sddl::print)
                .containsExactly("O:S-1-5-18", "O:S-1-5-18D:NO_ACCESS_CONTROL", "O:S-1-5-18D:");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "(a;ciio;rpwp;;;sy) | (A;CIIO;RPWP;;;S-1-5-18)",
                "( A ; CI ; GA ; ; ; S-1-5-18 ) | (A;CI;GA;;;S-1-5-18)",
                "(A;;0x30;;;WD) | (A;;RPWP;;;S-1-1-0)",
                "(A;;0XF01FF;;;WD) | (A;;CCDCLCSWRPWPDTLOCRSDRCWDWO;;;S-1-1-0)",
                "(A;;48;;;WD) | (A;;RPWP;;;S-1-1-0)",
                "(A;;0xffffffff;;;WD) | (A;;0xffffffff;;;S-1-1-0)",
                "(A;;;;;WD) | (A;;;;;S-1-1-0)",
                "(OD;;CR;{AB721A53-1E2F-11D0-9819-00AA0040529B};;PS) | (OD;;CR;ab721a53-1e2f-11d0-9819-00aa0040529b;;S-1-5-10)",
                "(OU;SAFA;WP;;;WD) | (OU;SAFA;WP;;;S-1-1-0)"
            })
    void letter_case_blanks_and_numbers_are_free(String text, String canonical) {
        assertThat(Sddl.parseAce(text, ALIASES)).hasToString(canonical);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "A;;GA;;;SY",
                "(A;;GA;;;SY",
                "(A;;GA;;SY)",
                "(A;;GA;;;SY;)",
                "(A;;GA;;;SY)(A;;GA;;;SY)",
                "(Q;;GA;;;SY)",
                "(A;C;GA;;;SY)",
                "(A;XX;GA;;;SY)",
                "(A;;G;;;SY)",
                "(A;;GAX;;;SY)",
                "(A;;0x100000000;;;SY)",
                "(A;;4294967296;;;SY)",
                "(A;;0xZZ;;;SY)",
                "(A;;GA;;;QQ)",
                "(A;;GA;;;)",
                "(A;;GA;00299570-246d-11d0-a768-00aa006e0529;;SY)",
                "(XA;;GA;;;SY;(@User.x == 1))",
                "(XA;;GA;;;SY)",
                "(ZA;;GA;;;SY)",
                "(A;;GA;;;SY;(a))"
            })
    void text_that_is_no_plain_entry_is_refused(String text) {
        assertThatThrownBy(() -> Sddl.parseAce(text, ALIASES)).isInstanceOf(MalformedDescriptorException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "X",
                "D:X",
                "D:(A;;GA;;;SY)X",
                "D:(A;;GA;;;SY) ",
                "D:NO_ACCESS_CONTROL(A;;GA;;;SY)",
                "D:S:",
                "G:SYO:SY",
                "O:QQ"
            })
    void text_that_is_no_descriptor_is_refused(String text) {
        assertThatThrownBy(() -> Sddl.parse(text, ALIASES)).isInstanceOf(MalformedDescriptorException.class);
    }

    @Test
    void a_condition_and_an_unknown_entry_are_printed_as_bytes() {
        Bytes data = Bytes.of(new byte[] {0x61, 0x72, 0x74, 0x78});
        Ace callback = new Ace.Typed(
                AceType.ALLOWED_CALLBACK, AceFlags.NONE, new AccessMask(0x20), null, null, Sid.EVERYONE, data);

        assertThat(Sddl.print(callback)).isEqualTo("(XA;;WP;;;S-1-1-0;0x61727478)");
        assertThat(Sddl.print(new Ace.Opaque(0x15, new AceFlags(0x12), data))).isEqualTo("(0x15;CIID;0x61727478)");
    }

    @Test
    void aliases_of_a_domain_are_unknown_without_it() {
        assertThatThrownBy(() -> Sddl.parseAce("(A;;GA;;;DA)", SidAliases.wellKnown()))
                .isInstanceOf(MalformedDescriptorException.class)
                .hasMessageContaining("DA");
    }
}
