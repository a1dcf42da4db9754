package dev.writeback.check.permission;

import static org.assertj.core.api.Assertions.assertThat;

import dev.writeback.check.Checker;
import dev.writeback.check.Finding;
import dev.writeback.check.Missing;
import dev.writeback.check.Verdict;
import dev.writeback.model.Containers;
import dev.writeback.model.Facts;
import dev.writeback.model.Observation.Reason;
import dev.writeback.model.Snapshot;
import dev.writeback.sd.AccessMask;
import dev.writeback.sd.Ace;
import dev.writeback.sd.AceFlags;
import dev.writeback.sd.AceType;
import dev.writeback.sd.Acl;
import dev.writeback.sd.SecurityDescriptor;
import dev.writeback.sd.Sid;
import dev.writeback.testing.Grants;
import dev.writeback.testing.HealthyFacts;
import dev.writeback.testing.SmallForest;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SamObjectsAreReadableTest {
    private static final SamObjectsAreReadable RULE = new SamObjectsAreReadable();

    @Test
    void passes_by_what_authenticated_users_have_and_says_what_it_looked_at() {
        assertThat(SmallForest.ready().verdict(RULE))
                .isEqualTo(new Verdict.Pass(
                        "the domain head, CN=Builtin, CN=Server and Pre-Windows 2000 Compatible Access"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "(A;;GR;;;WD)",
                "(A;;GA;;;" + Grants.GROUP + ")",
                "(A;;LCRPRC;;;" + Grants.CONNECTOR + ")",
                "(OA;;LCRPRC;bf967aad-0de6-11d0-a285-00aa003049e2;;AU)",
                "(OD;;RP;" + Grants.LOCKOUT_TIME + ";;AU)(A;;LCRPRC;;;AU)"
            })
    void passes_whatever_grants_it(String aces) {
        assertThat(verdict(samServer(aces))).isInstanceOf(Verdict.Pass.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "(A;;LCRP;;;AU) | Read permissions",
                "(A;;LCRC;;;AU) | Read all properties",
                "(A;;RPRC;;;AU) | List contents",
                "(OA;;LCRPRC;28630ebf-41d5-11d1-a9c1-0000f80367c1;;AU) | List contents, Read all properties, Read permissions",
                "(A;;LCRPRC;;;S-1-5-32-554) | List contents, Read all properties, Read permissions",
                "(A;CIIO;LCRPRC;;;AU) | List contents, Read all properties, Read permissions"
            })
    void fails_on_what_is_lacking_on_the_sam_server(String aces, String lacking) {
        Finding finding = only(samServer(aces));

        assertThat(finding.fingerprint()).isEqualTo("WB-PER-009|" + SmallForest.PATH.key() + "|sam-server");
        assertThat(finding.title())
                .isEqualTo("MSOL_0123456789ab may not read CN=Server,CN=System,DC=corp,DC=example: " + lacking);
        assertThat(finding.actual()).isEqualTo("no entry that grants them");
        assertThat(finding.remedy().instruction())
                .isEqualTo("put Authenticated Users back into Pre-Windows 2000 Compatible Access, or grant them "
                        + lacking + " on CN=Server,CN=System,DC=corp,DC=example");
    }

    @Test
    void shows_the_entry_that_refuses_it() {
        Finding finding = only(samServer("(D;;RP;;;" + Grants.GROUP + ")" + HealthyFacts.READABLE));

        assertThat(finding.title()).endsWith(": Read all properties");
        assertThat(finding.actual()).isEqualTo("(D;;RP;;;" + Grants.GROUP + ")");
        assertThat(finding.remedy().instruction()).startsWith("find out who set this entry on CN=Server,CN=System");
    }

    @Test
    void the_group_needs_no_listing() {
        assertThat(verdict(draft -> draft.put(
                        Facts.PRE_WINDOWS_2000,
                        SmallForest.DOMAIN,
                        SmallForest.known(HealthyFacts.descriptor("(A;;RPRC;;;AU)")))))
                .isInstanceOf(Verdict.Pass.class);
        assertThat(only(draft -> draft.put(
                                Facts.PRE_WINDOWS_2000,
                                SmallForest.DOMAIN,
                                SmallForest.known(HealthyFacts.descriptor("(A;;LCRC;;;AU)"))))
                        .title())
                .isEqualTo(
                        "MSOL_0123456789ab may not read the group Pre-Windows 2000 Compatible Access: Read all properties");
    }

    @Test
    void the_domain_head_is_one_of_the_objects() {
        assertThat(SmallForest.withHead(Grants.UNEXPIRE_FOR_ALL).findings(RULE))
                .extracting(Finding::place)
                .containsExactly("head");
    }

    @Test
    void each_object_that_was_not_seen_is_missing_and_the_others_are_judged() {
        Verdict verdict = verdict(
                draft -> draft.put(Facts.CONTAINERS, SmallForest.DOMAIN, SmallForest.known(new Containers(List.of())))
                        .put(Facts.SAM_SERVER, SmallForest.DOMAIN, SmallForest.unknown(Reason.ACCESS_DENIED, "refused"))
                        .put(
                                Facts.PRE_WINDOWS_2000,
                                SmallForest.DOMAIN,
                                SmallForest.known(HealthyFacts.descriptor("(A;;GA;;;SY)"))));

        assertThat(verdict).isInstanceOfSatisfying(Verdict.Fail.class, fail -> {
            assertThat(fail.findings()).extracting(Finding::place).containsExactly("pre-windows-2000");
            assertThat(fail.missing())
                    .containsExactly(
                            new Missing(
                                    "the security descriptor of CN=Builtin,DC=corp,DC=example",
                                    SmallForest.PATH.key(),
                                    Reason.NOT_VISIBLE,
                                    "CN=Builtin,DC=corp,DC=example is not visible"),
                            new Missing(
                                    "the security descriptor of CN=Server,CN=System,DC=corp,DC=example",
                                    SmallForest.PATH.key(),
                                    Reason.ACCESS_DENIED,
                                    "refused"));
        });
    }

    @Test
    void is_inconclusive_when_an_entry_with_a_condition_could_decide() {
        Ace conditional = Ace.simple(
                AceType.ALLOWED_CALLBACK,
                AceFlags.NONE,
                AccessMask.LIST_CONTENTS | AccessMask.READ_PROPERTY | AccessMask.READ_CONTROL,
                Sid.AUTHENTICATED_USERS);
        SecurityDescriptor descriptor = SecurityDescriptor.of(0, null, null, Acl.of(List.of(conditional)));

        assertThat(verdict(draft -> draft.put(Facts.SAM_SERVER, SmallForest.DOMAIN, SmallForest.known(descriptor))))
                .isInstanceOfSatisfying(
                        Verdict.Inconclusive.class,
                        open -> assertThat(open.missing())
                                .extracting(Missing::question)
                                .contains("whether Read permissions is effective on"
                                        + " CN=Server,CN=System,DC=corp,DC=example")
                                .hasSize(3));
    }

    private static UnaryOperator<Snapshot.Builder> samServer(String aces) {
        String[] each = aces.split("(?<=\\))(?=\\()");
        return draft ->
                draft.put(Facts.SAM_SERVER, SmallForest.DOMAIN, SmallForest.known(HealthyFacts.descriptor(each)));
    }

    private static Verdict verdict(UnaryOperator<Snapshot.Builder> change) {
        Snapshot snapshot = change.apply(SmallForest.ready().draft()).build();
        return Checker.check(snapshot, List.of(RULE)).results().get(0).verdict();
    }

    private static Finding only(UnaryOperator<Snapshot.Builder> change) {
        Verdict verdict = verdict(change);
        assertThat(verdict).isInstanceOf(Verdict.Fail.class);
        List<Finding> findings = ((Verdict.Fail) verdict).findings();
        assertThat(findings).hasSize(1);
        return findings.get(0);
    }
}
