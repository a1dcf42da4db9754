package dev.writeback.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.writeback.model.Dn;
import dev.writeback.model.RequiredAce;
import dev.writeback.model.WritebackRights;
import dev.writeback.sd.Sid;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FindingTest {
    @Test
    void its_fingerprint_is_made_of_rule_subject_and_place_alone() {
        Finding finding = Stub.finding("WB-TST-001", false);
        Finding.Builder later = Finding.builder();
        later.from(finding)
                .title("another wording")
                .actual("worse")
                .affectedUsers(12)
                .ownReason(true);

        assertThat(finding.fingerprint()).isEqualTo("WB-TST-001|forest:corp.example|here");
        assertThat(later.build().fingerprint()).isEqualTo(finding.fingerprint());
        assertThat(later.place("there").build().fingerprint()).isNotEqualTo(finding.fingerprint());
    }

    @Test
    void it_is_documented_and_about_no_users_unless_it_says_otherwise() {
        Finding finding = Stub.finding("WB-TST-001", false);

        assertThat(finding.confidence()).isEqualTo(Confidence.DOCUMENTED);
        assertThat(finding.affectedUsers()).isZero();
        assertThat(finding.examples()).isEmpty();
    }

    @Test
    void a_remedy_is_an_instruction() {
        Dn head = Dn.parse("DC=corp,DC=example");

        assertThat(new Remedy.AddAce(head, RequiredAce.onObject(WritebackRights.UNEXPIRE_PASSWORD), Sid.EVERYONE)
                        .instruction())
                .isEqualTo("add (OA;;CR;ccc2dc7d-a6ad-4a7a-8846-c04e3cc53501;;S-1-1-0) to DC=corp,DC=example");
        assertThat(new Remedy.RestoreInheritance(head).instruction()).contains("DC=corp,DC=example");
        assertThat(new Remedy.ByHand("ask somebody").instruction()).isEqualTo("ask somebody");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "WB-PER-1",
                "WB-PER-0001",
                "wb-per-001",
                "WB-PE-001",
                "WB_PER_001",
                " WB-PER-001",
                "WB-PER-٠٠١"
            })
    void a_rule_name_of_another_form_is_refused(String name) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ValidatorId(name))
                .withMessageContaining(name);
    }

    @Test
    void rule_names_are_ordered_and_printed_as_they_stand() {
        assertThat(new ValidatorId("WB-PER-001"))
                .isLessThan(new ValidatorId("WB-PER-002"))
                .hasToString("WB-PER-001");
    }
}
