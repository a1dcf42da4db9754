package dev.writeback.testkit.directory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.writeback.sd.Ace;
import dev.writeback.sd.Sddl;
import dev.writeback.sd.Sid;
import dev.writeback.sd.SidAliases;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Each line of the table of what a child takes from its parent, with a user as the child. */
class InheritanceTest {
    private static final String USER = "bf967aba-0de6-11d0-a285-00aa003049e2";
    private static final String COMPUTER = "bf967a86-0de6-11d0-a285-00aa003049e2";
    private static final String INET_ORG_PERSON = "4828cc14-1437-45bc-9b07-ad6f015e5f28";
    private static final String RESET = "00299570-246d-11d0-a768-00aa006e0529";

    private final Inheritance toUser =
            new Inheritance(ObjectKind.USER.id(), new Sid("S-1-5-21-1-2-3-500"), new Sid("S-1-5-21-1-2-3-513"));

    @Test
    void nothing_is_taken_from_an_entry_that_is_not_inheritable() {
        takes("(A;;RP;;;WD)");
        takes("(A;NP;RP;;;WD)");
        takes("(A;IO;RP;;;WD)");
    }

    @Test
    void an_entry_for_all_classes_becomes_effective() {
        takes("(A;CI;RP;;;WD)", "(A;CIID;RP;;;WD)");
        takes("(A;OICI;RP;;;WD)", "(A;OICIID;RP;;;WD)");
        takes("(D;CI;CR;;;WD)", "(D;CIID;CR;;;WD)");
    }

    @Test
    void an_inherit_only_entry_of_the_parent_becomes_effective() {
        takes("(A;CIIO;RP;;;WD)", "(A;CIID;RP;;;WD)");
        takes("(OA;CIIO;CR;" + RESET + ";" + USER + ";WD)", "(OA;CIID;CR;" + RESET + ";" + USER + ";WD)");
    }

    @Test
    void an_entry_that_was_itself_inherited_goes_on() {
        takes("(A;CIID;RP;;;WD)", "(A;CIID;RP;;;WD)");
        takes("(OA;CIIOID;RP;;" + USER + ";WD)", "(OA;CIID;RP;;" + USER + ";WD)");
    }

    @Test
    void an_entry_for_another_class_is_carried_without_effect() {
        takes("(OA;CI;RP;;" + COMPUTER + ";WD)", "(OA;CIIOID;RP;;" + COMPUTER + ";WD)");
        takes("(OA;CIIO;RP;;" + COMPUTER + ";WD)", "(OA;CIIOID;RP;;" + COMPUTER + ";WD)");
    }

    @Test
    void only_the_most_specific_class_counts() {
        Inheritance toPerson = new Inheritance(ObjectKind.INET_ORG_PERSON.id(), toUser.owner(), toUser.group());

        takes("(OA;CIIO;RP;;" + INET_ORG_PERSON + ";WD)", "(OA;CIIOID;RP;;" + INET_ORG_PERSON + ";WD)");
        assertThat(toPerson.take(ace("(OA;CIIO;RP;;" + USER + ";WD)")))
                .containsExactly(ace("(OA;CIIOID;RP;;" + USER + ";WD)"));
    }

    @Test
    void an_entry_with_generic_rights_is_taken_twice() {
        takes("(A;CI;GA;;;WD)", "(A;ID;0xf01ff;;;WD)", "(A;CIIOID;GA;;;WD)");
        takes("(A;CI;GR;;;WD)", "(A;ID;RPLCLORC;;;WD)", "(A;CIIOID;GR;;;WD)");
        takes("(A;CI;GW;;;WD)", "(A;ID;WPSWRC;;;WD)", "(A;CIIOID;GW;;;WD)");
        takes("(A;CI;GX;;;WD)", "(A;ID;LCRC;;;WD)", "(A;CIIOID;GX;;;WD)");
    }

    @Test
    void an_object_entry_without_a_type_left_becomes_a_simple_one() {
        takes("(OA;CIIO;GA;;" + USER + ";WD)", "(A;ID;0xf01ff;;;WD)", "(OA;CIIOID;GA;;" + USER + ";WD)");
        takes("(OD;CIIO;GA;;" + USER + ";WD)", "(D;ID;0xf01ff;;;WD)", "(OD;CIIOID;GA;;" + USER + ";WD)");
        takes(
                "(OA;CIIO;GW;" + RESET + ";" + USER + ";WD)",
                "(OA;ID;WPSWRC;" + RESET + ";;WD)",
                "(OA;CIIOID;GW;" + RESET + ";" + USER + ";WD)");
    }

    @Test
    void creator_owner_and_creator_group_are_filled_in() {
        takes("(A;CI;RP;;;CO)", "(A;ID;RP;;;S-1-5-21-1-2-3-500)", "(A;CIIOID;RP;;;CO)");
        takes("(A;CIIO;RP;;;CG)", "(A;ID;RP;;;S-1-5-21-1-2-3-513)", "(A;CIIOID;RP;;;CG)");
    }

    @Test
    void an_entry_for_direct_children_ends_with_them() {
        takes("(A;CINP;RP;;;WD)", "(A;ID;RP;;;WD)");
        takes("(A;CINP;GA;;;WD)", "(A;ID;0xf01ff;;;WD)");
        takes("(OA;CINP;CR;" + RESET + ";" + USER + ";WD)", "(OA;ID;CR;" + RESET + ";;WD)");
        takes("(OA;CINPIO;CR;" + RESET + ";" + COMPUTER + ";WD)");
    }

    @Test
    void an_entry_for_objects_that_are_no_containers_is_carried_for_ever() {
        takes("(A;OI;RP;;;WD)", "(A;OIIOID;RP;;;WD)");
        takes("(A;OIIO;RP;;;WD)", "(A;OIIOID;RP;;;WD)");
        takes("(A;OINP;RP;;;WD)");
    }

    @Test
    void the_order_of_the_parent_is_kept() {
        List<Ace.Typed> parent = List.of(ace("(D;CI;CR;;;WD)"), ace("(A;;RP;;;WD)"), ace("(A;CI;CR;;;WD)"));

        assertThat(toUser.handedDown(parent)).containsExactly(ace("(D;CIID;CR;;;WD)"), ace("(A;CIID;CR;;;WD)"));
    }

    @Test
    void an_inheritable_entry_with_generic_rights_is_stored_in_two_parts_where_it_is_set() {
        assertThat(toUser.stored(ace("(A;CI;GA;;;WD)")))
                .containsExactly(ace("(A;;0xf01ff;;;WD)"), ace("(A;CIIO;GA;;;WD)"));
        assertThat(toUser.stored(ace("(A;;GA;;;WD)"))).containsExactly(ace("(A;;0xf01ff;;;WD)"));
        assertThat(toUser.stored(ace("(A;CIIO;GA;;;WD)"))).containsExactly(ace("(A;CIIO;GA;;;WD)"));
        assertThat(toUser.stored(ace("(A;CI;RP;;;WD)"))).containsExactly(ace("(A;CI;RP;;;WD)"));
    }

    private void takes(String parent, String... child) {
        assertThat(toUser.take(ace(parent)))
                .as("taken from %s", parent)
                .containsExactlyElementsOf(
                        Arrays.stream(child).map(InheritanceTest::ace).toList());
    }

    private static Ace.Typed ace(String text) {
        return Sddl.parseAce(text, SidAliases.wellKnown());
    }
}
