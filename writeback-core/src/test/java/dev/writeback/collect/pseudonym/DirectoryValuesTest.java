package dev.writeback.collect.pseudonym;

import static org.assertj.core.api.Assertions.assertThat;

import dev.writeback.collect.PseudonymKey;
import dev.writeback.model.Candidate;
import dev.writeback.model.Computer;
import dev.writeback.model.Dn;
import dev.writeback.model.DomainController;
import dev.writeback.model.TenantHint;
import dev.writeback.model.WritebackPath.Engine;
import dev.writeback.sd.Bytes;
import dev.writeback.sd.Guid;
import dev.writeback.sd.Sid;
import dev.writeback.testing.HealthyFacts;
import dev.writeback.testing.SmallForest;
import java.util.HashSet;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Pseudonyms in what is known of computers, controllers and candidates, and of what links users to the tenant. */
class DirectoryValuesTest {
    private static final String PSEUDONYM = "name-[0-9a-f]{12}";

    private final KeyedHash hash = new KeyedHash(PseudonymKey.of(new byte[PseudonymKey.LENGTH]));
    private final Identities identities = new Identities(hash);
    private final Names names = new Names(hash, identities);
    private final DirectoryValues values = new Values(hash.key()).directory();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Windows Server 2022 Standard",
                "Windows Server 2012 R2 Datacenter Evaluation",
                "Windows Server® 2008 Standard without Hyper-V™",
                "Windows 11 Enterprise"
            })
    void names_of_windows_stay(String system) {
        assertThat(system(system)).isEqualTo(system);
    }

    @ParameterizedTest
    @CsvSource({
        "Contoso Linux,NAME NAME",
        "Windows Contoso 4711 Server,Windows NAME # Server",
        "ContosoWindowsServer7,WindowsServerNAME",
        "WINDOWS_contoso,WINDOWS_NAME"
    })
    void what_somebody_made_up_does_not_but_the_brands_in_it(String system, String pattern) {
        assertThat(system(system)).matches(pattern.replace("NAME", PSEUDONYM));
    }

    private String system(String text) {
        return computer(text, "10.0 (20348)").operatingSystem().orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({"10.0 (20348),10[.]0 [(]20348[)]", "6.3 (9600) Contoso,#[.]# [(]#[)] NAME", "4.19,#[.]#", "Contoso,NAME"
    })
    void a_version_of_windows_stays_and_no_other_text(String version, String pattern) {
        assertThat(computer("Windows", version).operatingSystemVersion().orElseThrow())
                .matches(pattern.replace("NAME", PSEUDONYM));
    }

    private Computer computer(String system, String version) {
        Computer.Builder computer = Computer.builder();
        computer.from(HealthyFacts.server()).operatingSystem(system);
        return values.computer(computer.operatingSystemVersion(version).build());
    }

    @Test
    void why_an_account_is_a_leftover_can_still_be_read() {
        assertThat(outOfUse("it is disabled")).isEqualTo("it is disabled");
        assertThat(outOfUse("it has never logged on")).isEqualTo("it has never logged on");
        assertThat(outOfUse("it has not logged on since 2026-10-03"))
                .isEqualTo("it has not logged on since 2026-10-03");
        assertThat(outOfUse("its computer SYNC01 is disabled"))
                .isEqualTo(
                        "its computer " + values.computer(HealthyFacts.server()).name() + " is disabled");
    }

    private String outOfUse(String why) {
        Candidate candidate = new Candidate(
                new Sid("S-1-5-21-1-2-3-1106"),
                Dn.parse("CN=MSOL_ba9876543210,CN=Users,DC=corp,DC=example"),
                "MSOL_ba9876543210",
                Engine.CONNECT,
                Candidate.Evidence.NAME,
                Candidate.Logon.SEEN,
                Optional.of(why));
        return values.candidate(candidate).outOfUse().orElseThrow();
    }

    @Test
    void of_a_controller_object_identifiers_stay_and_nothing_else() {
        DomainController controller = values.controller(new DomainController(
                "dc1.corp.example",
                true,
                OptionalInt.of(7),
                SmallForest.known(Set.of("1.2.840.113556.1.4.2239", "7"))));

        assertThat(controller.dnsName()).isEqualTo(names.dns("dc1.corp.example"));
        assertThat(controller.controls().known().orElseThrow())
                .containsExactlyInAnyOrder("1.2.840.113556.1.4.2239", names.name("7"));
    }

    @Test
    void a_tenant_is_named_by_nothing_but_the_kind_of_its_domain() {
        Guid id = new Guid(1, 2);

        TenantHint hint = values.tenantHint(new TenantHint(Optional.of(id), Optional.of("contoso.onmicrosoft.com")));

        assertThat(hint.id()).isNotEmpty().isNotEqualTo(Optional.of(id));
        assertThat(hint.domain().orElseThrow()).matches(PSEUDONYM + "\\.onmicrosoft\\.com");
    }

    @Test
    void an_anchor_stays_equal_to_the_identifier_it_was_made_from() {
        Guid id = new Guid(1, 2);

        assertThat(identities.anchor(Bytes.of(id.toBytes())))
                .isEqualTo(Bytes.of(identities.guid(id).toBytes()));
    }

    @Test
    void short_anchors_do_not_fall_together() {
        Set<Bytes> pseudonyms = new HashSet<>(Set.of(identities.anchor(Bytes.of(new byte[0]))));
        for (int value = 0; value < 0x10000; value++) {
            pseudonyms.add(identities.anchor(Bytes.of(new byte[] {(byte) value, (byte) (value >> 8)})));
        }

        assertThat(pseudonyms).hasSize(1 + 0x10000);
    }

    @Test
    void attributes_of_every_schema_stay_and_others_do_not() {
        assertThat(names.attributeName("admincount")).isEqualTo("admincount");
        assertThat(names.attributeName("ms-ds-consistencyguid")).isEqualTo("ms-ds-consistencyguid");
        assertThat(names.attributeName("contosobadgenumber")).matches(PSEUDONYM);
    }
}
