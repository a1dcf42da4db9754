package dev.writeback.ldap.internal.read;

import static org.assertj.core.api.Assertions.assertThat;

import com.unboundid.ldap.sdk.Attribute;
import com.unboundid.ldap.sdk.LDAPConnection;
import com.unboundid.ldap.sdk.SearchResultEntry;
import dev.writeback.ldap.LdapTarget;
import dev.writeback.ldap.internal.connection.Opening;
import dev.writeback.ldap.internal.query.Directory;
import dev.writeback.ldap.internal.query.LdapEntries;
import dev.writeback.model.Dn;
import dev.writeback.model.Observation;
import dev.writeback.model.Observation.Reason;
import dev.writeback.model.Observation.Unknown;
import dev.writeback.model.PasswordPolicy;
import dev.writeback.model.PasswordSettings;
import dev.writeback.model.Source;
import dev.writeback.port.Secret;
import dev.writeback.sd.Ace;
import dev.writeback.sd.AceFlags;
import dev.writeback.sd.AceType;
import dev.writeback.sd.Sid;
import dev.writeback.testkit.FakeForest;
import dev.writeback.testkit.Forests;
import dev.writeback.testkit.server.FakeLdapServer;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** Entries that do not show all that an answer takes. */
class IncompleteEntriesTest {
    private static final String PASSWORD = "Reader-4711-x";
    private static final int READ_ALL = 0x20094;
    private static final int LIST_CONTENTS = 0x4;

    private final FakeForest forest = Forests.company().password(Forests.READER, PASSWORD.toCharArray());
    private final Sid reader = forest.sid(forest.find(Forests.READER));

    @Test
    void a_fine_grained_policy_names_those_to_whom_it_applies() {
        policyFor(forest.find("u00001"));

        assertThat(ask(UnaryOperator.identity(), ReadDomain::passwordSettings)
                        .known()
                        .orElseThrow())
                .singleElement()
                .extracting(PasswordSettings::appliesTo)
                .isEqualTo(new TreeSet<>(List.of(forest.sid(forest.find("u00001")))));
    }

    @Test
    void a_fine_grained_policy_for_somebody_hidden_leaves_open_to_whom_it_applies() {
        Dn secret = forest.organizationalUnit("OU=Secret");
        policyFor(forest.user("hidden", secret));
        forest.grant(secret, Ace.simple(AceType.DENIED, AceFlags.NONE, LIST_CONTENTS, reader));

        assertNotVisible(ask(UnaryOperator.identity(), ReadDomain::passwordSettings), "to whom CN=Strict");
    }

    @Test
    void a_fine_grained_policy_for_more_than_the_server_lists_leaves_open_to_whom_it_applies() {
        policyFor(forest.find("u00001"));

        assertNotVisible(
                ask(renaming("msDS-PSOAppliesTo", "msDS-PSOAppliesTo;range=0-0"), ReadDomain::passwordSettings),
                "to whom CN=Strict");
    }

    @Test
    void a_controller_that_does_not_show_what_it_holds_leaves_the_list_open() {
        forest.controller("DC2");

        assertNotVisible(
                ask(
                        entry -> entry.getDN().contains("CN=DC2,")
                                ? renaming("msDS-hasMasterNCs", "x").apply(entry)
                                : entry,
                        ReadDomain::controllers),
                "which domains CN=NTDS Settings,CN=DC2");
    }

    private void policyFor(Dn who) {
        Dn container = Dn.parse("CN=Password Settings Container,CN=System," + forest.head());
        PasswordPolicy policy = Forests.expected(forest).passwordPolicy();
        Dn settings = forest.passwordSettings("Strict", 1, policy, who);
        for (Dn each : List.of(container, settings)) {
            forest.grant(each, Ace.simple(AceType.ALLOWED, AceFlags.NONE, READ_ALL, reader));
        }
    }

    private static UnaryOperator<SearchResultEntry> renaming(String attribute, String name) {
        return entry -> new SearchResultEntry(
                entry.getDN(),
                entry.getAttributes().stream()
                        .map(each -> each.getName().equalsIgnoreCase(attribute)
                                ? new Attribute(name, each.getRawValues())
                                : each)
                        .toArray(Attribute[]::new));
    }

    private <T> T ask(UnaryOperator<SearchResultEntry> change, Function<ReadDomain, T> question) {
        try (FakeLdapServer server = forest.serve();
                Secret secret = Secret.of(PASSWORD.toCharArray())) {
            LdapTarget target = LdapTarget.parse(server.url()).trust(server.caFile());
            Opening opened = Opening.of(target.bind("reader@corp.example", secret));
            try (LDAPConnection connection = opened.connection()) {
                Directory directory = new Directory(
                        new Altered(new LdapEntries(connection), change),
                        new Source("ldap", "test"),
                        InstantSource.system());
                return question.apply(new ReadDomain(directory, opened.rootDse(), account -> Optional.empty()));
            }
        }
    }

    private static void assertNotVisible(Observation<?> answer, String detail) {
        assertThat(answer).isInstanceOfSatisfying(Unknown.class, unknown -> {
            assertThat(unknown.reason()).isEqualTo(Reason.NOT_VISIBLE);
            assertThat(unknown.detail()).contains(detail);
        });
    }
}
