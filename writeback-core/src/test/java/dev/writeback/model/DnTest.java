package dev.writeback.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.writeback.testing.Cases;
import dev.writeback.testing.Draw;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DnTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "CN=alice,OU=Staff,DC=corp,DC=example | OU=Staff,DC=corp,DC=example",
                "CN=Doe\\, Jane,OU=Staff,DC=corp | OU=Staff,DC=corp",
                "CN=\"Doe, Jane\",OU=Staff,DC=corp | OU=Staff,DC=corp",
                "CN=a\\\\,OU=b,DC=corp | OU=b,DC=corp",
                "CN=a\\\"b\\,c\\\",OU=b,DC=corp | OU=b,DC=corp",
                "CN=a\\2Cb,OU=b,DC=corp | OU=b,DC=corp",
                "CN=a\\0ACNF:00299570-246d-11d0-a768-00aa006e0529,CN=x,DC=corp | CN=x,DC=corp",
                "CN=a+UID=1,OU=b,DC=corp | OU=b,DC=corp",
                "CN=alice , OU=Doe\\, Jane , DC=corp | OU=Doe\\, Jane , DC=corp"
            })
    void the_parent_is_the_text_behind_the_first_part(String text, String parent) {
        assertThat(Dn.parse(text).parent()).contains(Dn.parse(parent));
        assertThat(Dn.parse(text).parent().map(Dn::toString)).contains(parent);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "OU=Staff,DC=corp | Staff",
                "OU=Doe\\, Jane,DC=corp | Doe, Jane",
                "OU=\"Doe, Jane\",DC=corp | Doe, Jane",
                "OU=a\\2Cb,DC=corp | a,b",
                "OU=a\\\\b/c,DC=corp | a\\b/c",
                "OU=\\#1\\=x,DC=corp | #1=x",
                "OU=a\\ ,DC=corp | ~a ~",
                "OU=#0401,DC=corp | #0401",
                "CN=a+UID=1,DC=corp | a"
            })
    void its_own_name_has_no_escapes(String text, String name) {
        assertThat(Dn.parse(text).ownName()).isEqualTo(name);
    }

    @Test
    void a_name_of_one_part_has_no_parent() {
        assertThat(Dn.parse("DC=example").parent()).isEmpty();
        assertThat(Dn.parse("CN=a\\,DC\\=b").parent()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "CN=Alice,DC=Corp | cn=alice,dc=corp",
                "CN=Alice,DC=Corp | CN=Alice, DC=Corp",
                "CN=Alice,DC=Corp | CN = Alice , DC = Corp",
                "CN=Doe\\, Jane,DC=Corp | CN=Doe\\2C Jane,DC=Corp",
                "CN=Doe\\, Jane,DC=Corp | CN=\"Doe, Jane\",DC=Corp",
                "CN=a+UID=1,DC=corp | uid=1+cn=a,DC=corp"
            })
    void ways_of_writing_one_name_are_equal(String one, String other) {
        assertThat(Dn.parse(one)).isEqualTo(Dn.parse(other)).hasSameHashCodeAs(Dn.parse(other));
        assertThat(Dn.parse(one)).isEqualByComparingTo(Dn.parse(other));
        assertThat(Dn.parse(one)).hasToString(one);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "CN=Alice,DC=Corp | CN=Alic,DC=Corp",
                "CN=Alice,DC=Corp | OU=Alice,DC=Corp",
                "CN=a\\,DC\\=b | CN=a,DC=b",
                "CN=a b,DC=Corp | CN=ab,DC=Corp"
            })
    void names_of_different_objects_are_not(String one, String other) {
        assertThat(Dn.parse(one)).isNotEqualTo(Dn.parse(other));
    }

    @Test
    void an_object_is_within_itself_and_within_everything_above() {
        Dn alice = Dn.parse("CN=alice,OU=Staff,DC=corp,DC=example");

        assertThat(alice.within(alice)).isTrue();
        assertThat(alice.within(Dn.parse("ou=staff, dc=corp, dc=example"))).isTrue();
        assertThat(alice.within(Dn.parse("DC=example"))).isTrue();
        assertThat(alice.within(Dn.parse("DC=corp"))).isFalse();
        assertThat(alice.within(Dn.parse("OU=Staf,DC=corp,DC=example"))).isFalse();
        assertThat(Dn.parse("OU=Staff2,DC=corp,DC=example").within(Dn.parse("OU=Staff,DC=corp,DC=example")))
                .isFalse();
        assertThat(Dn.parse("DC=example").within(alice)).isFalse();
    }

    @Test
    void every_name_is_within_its_parent_and_behind_it_in_order() {
        Cases.each(3_000, draw -> {
            Dn name = Dn.parse(name(draw));

            name.parent().ifPresent(parent -> {
                assertThat(name.within(parent)).isTrue();
                assertThat(parent.within(name)).isFalse();
                assertThat(parent).isLessThan(name).isEqualTo(Dn.parse(parent.toString()));
            });
        });
    }

    private static String name(Draw draw) {
        StringBuilder name = new StringBuilder();
        for (int parts = 1 + draw.below(5); parts > 0; parts--) {
            name.append(draw.oneOf("CN=", "ou=", "DC = "));
            name.append(draw.oneOf("a", "A b", "\\,", "\\\\", "\\\"", "\"x, y\"", "\\2c", "\\+", "é", "\\ ", "a=b"));
            name.append(parts == 1 ? "" : draw.oneOf(",", ", ", " ,"));
        }
        return name.toString();
    }

    @Test
    void the_dns_name_comes_from_the_domain_components() {
        assertThat(Dn.parse("DC=Corp,DC=Example").dnsName()).isEqualTo("corp.example");
        assertThat(Dn.parse("CN=a,OU=b,dc=corp,dc=example").dnsName()).isEqualTo("corp.example");
        assertThat(Dn.parse("CN=a").dnsName()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "alice", "=a", ",CN=a", "CN=a,,DC=b", "CN=\"a", "CN=a\\", "CN=\\zz"})
    void text_that_is_no_name_is_refused(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> Dn.parse(text));
    }

    @Test
    void a_refusal_repeats_the_text() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Dn.parse("alice@corp.example"))
                .withMessageContaining("alice@corp.example");
    }

    @Test
    void a_very_long_name_is_read() {
        Dn deep = Dn.parse("CN=" + "a".repeat(60_000) + ",OU=b".repeat(2_000) + ",DC=corp");

        assertThat(deep.parent()).contains(Dn.parse("OU=b" + ",OU=b".repeat(1_999) + ",DC=corp"));
        assertThat(deep.within(Dn.parse("DC=corp"))).isTrue();
    }

    @Test
    void names_sort_by_their_place_in_the_tree() {
        List<String> names = List.of("CN=x,OU=a,DC=c", "OU=b,DC=c", "DC=c", "OU=a,DC=c", "CN=x,OU=b,DC=c");

        assertThat(new TreeSet<>(names.stream().map(Dn::parse).toList()))
                .extracting(Dn::toString)
                .containsExactly("DC=c", "OU=a,DC=c", "CN=x,OU=a,DC=c", "OU=b,DC=c", "CN=x,OU=b,DC=c");
    }
}
