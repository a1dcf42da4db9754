package dev.writeback.check.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.writeback.check.Checker;
import dev.writeback.check.Finding;
import dev.writeback.check.Missing;
import dev.writeback.check.Severity;
import dev.writeback.check.Verdict;
import dev.writeback.model.Computer;
import dev.writeback.model.Facts;
import dev.writeback.model.Observation;
import dev.writeback.model.Observation.Reason;
import dev.writeback.model.Snapshot;
import dev.writeback.model.WritebackPath;
import dev.writeback.model.WritebackPath.Engine;
import dev.writeback.testing.HealthyFacts;
import dev.writeback.testing.SmallForest;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EngineRunsOnServerTest {
    private static final EngineRunsOnServer RULE = new EngineRunsOnServer();
    private static final String SYNC01 = "S-1-5-21-1-2-3-1500";

    @ParameterizedTest
    @CsvSource({
        "Windows Server 2016 Standard, 10.0 (14393)",
        "Windows Server 2019 Datacenter, 10.0 (17763)",
        "Windows Server 2022 Standard, 10.0 (20348)",
        "Windows Server® 2022 Datacenter, 10.0 (20348)",
        "WINDOWS SERVER VNEXT, 11.0 (1)"
    })
    void a_server_from_2016_on_passes(String system, String version) {
        assertThat(cloudSync(running(system, version).build())).isEqualTo(new Verdict.Pass("SYNC01 runs " + system));
    }

    @ParameterizedTest
    @CsvSource({
        "Windows Server 2012 R2 Standard, 6.3 (9600)",
        "Windows Server 2008 R2 Enterprise, 6.1 (7601)",
        "Windows Server 2016 Technical Preview, 10.0 (14392)"
    })
    void an_older_server_fails(String system, String version) {
        Finding finding = finding(running(system, version).build());

        assertThat(finding.title()).isEqualTo("SYNC01 runs " + system + ", which is older than Windows Server 2016");
        assertThat(finding.actual()).isEqualTo(system + ", version " + version);
        assertThat(finding.place()).isEqualTo("too-old@" + SYNC01);
        assertThat(finding.remedy().instruction())
                .isEqualTo("move the sync engine from SYNC01 to a Windows Server that Microsoft supports for it");
    }

    @Test
    void a_client_fails_whatever_its_version() {
        Finding finding =
                finding(running("Windows 11 Enterprise", "10.0 (22631)").build());

        assertThat(finding.title()).isEqualTo("SYNC01 runs Windows 11 Enterprise, which is no server");
        assertThat(finding.place()).isEqualTo("no-server@" + SYNC01);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Samba", "unknown", ""})
    void another_system_stays_open(String system) {
        assertThat(missing(running(system, "4.17").build()))
                .isEqualTo(new Missing(
                        "which operating system SYNC01 runs",
                        SmallForest.PATH.key(),
                        Reason.MALFORMED,
                        "operatingSystem of CN=SYNC01,CN=Computers,DC=corp,DC=example says " + system));
    }

    @ParameterizedTest
    @ValueSource(strings = {"10.0", "10.0 (x)", "10.0 (14393) SP1", "99999999999.0 (1)", "١٠.0 (14393)"})
    void a_version_of_another_form_stays_open(String version) {
        assertThat(missing(running("Windows Server 2016 Standard", version).build())
                        .reason())
                .isEqualTo(Reason.MALFORMED);
    }

    @Test
    void a_system_that_is_not_visible_stays_open() {
        assertThat(missing(server().operatingSystem(Optional.empty()).build()))
                .isEqualTo(new Missing(
                        "which operating system SYNC01 runs",
                        SmallForest.PATH.key(),
                        Reason.NOT_VISIBLE,
                        "operatingSystem of CN=SYNC01,CN=Computers,DC=corp,DC=example is not visible, or was never"
                                + " written"));
        assertThat(missing(server().operatingSystemVersion(Optional.empty()).build())
                        .detail())
                .startsWith("operatingSystemVersion of ");
    }

    @Test
    void a_disabled_computer_fails_whatever_it_runs() {
        Finding finding = finding(
                server().enabled(false).operatingSystem(Optional.empty()).build());

        assertThat(finding.title()).isEqualTo("SYNC01, which the directory names for the sync engine, is disabled");
        assertThat(finding.actual())
                .isEqualTo("ACCOUNTDISABLE (0x2) is set on CN=SYNC01,CN=Computers,DC=corp,DC=example");
        assertThat(finding.place()).isEqualTo("disabled@" + SYNC01);
        assertThat(finding.remedy().instruction())
                .isEqualTo("find out on which computer the sync engine runs now, and enable SYNC01 if it is that one");
    }

    @Test
    void of_several_computers_each_is_judged() {
        Verdict verdict = cloudSync(
                server().enabled(false).build(),
                running("Windows Server 2012 R2 Standard", "6.3 (9600)")
                        .name("AGENT2")
                        .build(),
                server().name("AGENT3").build());

        assertThat(verdict).isInstanceOfSatisfying(Verdict.Fail.class, fail -> {
            assertThat(fail.findings())
                    .extracting(Finding::title)
                    .containsExactly(
                            "SYNC01, which the directory names for the sync engine, is disabled",
                            "AGENT2 runs Windows Server 2012 R2 Standard, which is older than Windows Server 2016");
            assertThat(fail.missing()).isEmpty();
        });
    }

    @Test
    void several_good_computers_are_all_named() {
        assertThat(cloudSync(
                        server().name("AGENT1").build(),
                        server().name("AGENT2").domainController(true).build()))
                .isEqualTo(new Verdict.Pass("AGENT1 runs Windows Server 2022 Standard;"
                        + " AGENT2 runs Windows Server 2022 Standard (a domain controller)"));
    }

    @Test
    void a_domain_controller_passes_with_a_word_of_advice_for_connect() {
        assertThat(connect(server().domainController(true).build()))
                .isEqualTo(new Verdict.Pass(
                        "SYNC01 runs Windows Server 2022 Standard (a domain controller; a member server is better)"));
    }

    @Test
    void a_newer_server_than_microsoft_supported_for_connect_passes_with_a_word_of_advice() {
        Computer newest =
                running("Windows Server 2025 Standard", "10.0 (26100)").build();

        assertThat(connect(newest))
                .isEqualTo(
                        new Verdict.Pass("SYNC01 runs Windows Server 2025 Standard (look up whether Microsoft supports"
                                + " Entra Connect there by now)"));
        assertThat(cloudSync(newest)).isEqualTo(new Verdict.Pass("SYNC01 runs Windows Server 2025 Standard"));
    }

    @Test
    void it_stays_open_when_no_computer_is_named() {
        assertThat(verdict(SmallForest.PATH, SmallForest.unknown(Reason.NOT_VISIBLE, "the description names none")))
                .isEqualTo(new Verdict.Inconclusive(List.of(new Missing(
                        Facts.SYNC_SERVERS.question(),
                        SmallForest.PATH.key(),
                        Reason.NOT_VISIBLE,
                        "the description names none"))));
        assertThat(connect()).isInstanceOf(Verdict.Inconclusive.class);
    }

    @Test
    void it_is_a_warning_because_the_engine_may_have_moved() {
        assertThat(RULE.rule().severity()).isEqualTo(Severity.WARNING);
    }

    private static Computer.Builder server() {
        Computer.Builder computer = Computer.builder();
        computer.from(HealthyFacts.server());
        return computer;
    }

    private static Computer.Builder running(String system, String version) {
        Computer.Builder computer = server();
        computer.operatingSystem(system).operatingSystemVersion(version);
        return computer;
    }

    private static Finding finding(Computer computer) {
        Verdict verdict = connect(computer);
        assertThat(verdict).isInstanceOf(Verdict.Fail.class);
        return ((Verdict.Fail) verdict).findings().get(0);
    }

    private static Missing missing(Computer computer) {
        Verdict verdict = connect(computer);
        assertThat(verdict).isInstanceOf(Verdict.Inconclusive.class);
        return ((Verdict.Inconclusive) verdict).missing().get(0);
    }

    private static Verdict connect(Computer... computers) {
        return verdict(SmallForest.PATH, SmallForest.known(List.of(computers)));
    }

    private static Verdict cloudSync(Computer... computers) {
        WritebackPath path = new WritebackPath(Engine.CLOUD_SYNC, SmallForest.PATH.principal(), SmallForest.DOMAIN);
        return verdict(path, SmallForest.known(List.of(computers)));
    }

    private static Verdict verdict(WritebackPath path, Observation<List<Computer>> computers) {
        Snapshot snapshot = SmallForest.ready()
                .draft()
                .put(Facts.PATHS, SmallForest.DOMAIN, SmallForest.known(List.of(path)))
                .put(Facts.SYNC_SERVERS, path, computers)
                .build();
        return Checker.check(snapshot, List.of(RULE)).results().get(0).verdict();
    }
}
