package dev.writeback.collect.pseudonym;

import static org.assertj.core.api.Assertions.assertThat;

import dev.writeback.collect.PseudonymKey;
import dev.writeback.sd.Ace;
import dev.writeback.sd.Acl;
import dev.writeback.sd.Sddl;
import dev.writeback.sd.SecurityDescriptor;
import dev.writeback.sd.SidAliases;
import dev.writeback.testing.Cases;
import dev.writeback.testing.DescriptorDraws;
import java.util.List;
import org.junit.jupiter.api.Test;

class DescriptorsTest {
    private final Identities identities = new Identities(new KeyedHash(PseudonymKey.of(new byte[PseudonymKey.LENGTH])));
    private final Descriptors descriptors = new Descriptors(identities);

    @Test
    void nothing_but_sids_changes() {
        String sddl = "O:S-1-5-21-1-2-3-512G:S-1-5-21-1-2-3-513D:PAI(OD;CIIO;CR;00299570-246d-11d0-a768-00aa006e0529;"
                + "bf967aba-0de6-11d0-a285-00aa003049e2;S-1-5-21-1-2-3-1105)(A;;GA;;;S-1-5-18)";

        SecurityDescriptor rewritten = descriptors.descriptor(Sddl.parse(sddl, SidAliases.wellKnown()));

        String domain =
                identities.sid(new dev.writeback.sd.Sid("S-1-5-21-1-2-3")).value();
        assertThat(rewritten).hasToString(sddl.replace("S-1-5-21-1-2-3", domain));
    }

    @Test
    void any_descriptor_keeps_its_form_and_can_be_written() {
        Cases.each(2_000, draw -> {
            SecurityDescriptor original = DescriptorDraws.descriptor(draw);

            SecurityDescriptor rewritten = descriptors.descriptor(original);

            assertThat(SecurityDescriptor.read(rewritten.bytes().toArray())).isEqualTo(rewritten);
            assertThat(rewritten.control()).isEqualTo(original.control());
            assertThat(rewritten.owner()).isEqualTo(original.owner().map(identities::sid));
            assertThat(rewritten.group()).isEqualTo(original.group().map(identities::sid));
            assertThat(rewritten.dacl().map(DescriptorsTest::form))
                    .isEqualTo(original.dacl().map(DescriptorsTest::form));
        });
    }

    private static List<String> form(Acl acl) {
        return acl.aces().stream().map(DescriptorsTest::form).toList();
    }

    /** All of an entry but its trustee and what stands behind it. */
    private static String form(Ace ace) {
        if (ace instanceof Ace.Typed typed) {
            return typed.type() + " " + typed.flags() + " " + typed.mask() + " " + typed.objectType() + " "
                    + typed.inheritedObjectType() + " " + typed.data().length();
        }
        return ace.typeCode() + " " + ace.flags() + " "
                + ((Ace.Opaque) ace).body().length();
    }

    @Test
    void equal_descriptors_stay_one_object() {
        String sddl = "D:(A;;GA;;;S-1-5-21-1-2-3-1105)";

        SecurityDescriptor first = descriptors.descriptor(Sddl.parse(sddl, SidAliases.wellKnown()));

        assertThat(descriptors.descriptor(Sddl.parse(sddl, SidAliases.wellKnown())))
                .isSameAs(first);
    }
}
