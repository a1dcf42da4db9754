package dev.writeback.collect.pseudonym;

import static org.assertj.core.api.Assertions.assertThat;

import dev.writeback.collect.PseudonymKey;
import dev.writeback.model.Dn;
import dev.writeback.model.DomainRef;
import dev.writeback.sd.Guid;
import dev.writeback.sd.Sid;
import dev.writeback.testing.Cases;
import dev.writeback.testing.DescriptorDraws;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Pseudonyms of names, places and identifiers, and what must still be seen in them. */
class NamesTest {
    private static final String PSEUDONYM = "name-[0-9a-f]{12}";

    private final KeyedHash hash = new KeyedHash(PseudonymKey.of(new byte[PseudonymKey.LENGTH]));
    private final Identities identities = new Identities(hash);
    private final Names names = new Names(hash, identities);
    private final Places places = new Places(names, hash);
    private final Texts texts = new Texts(names);

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "alice,NAME",
                "Alice Smith-Jones,NAME",
                "Grüße,NAME",
                "PC07$,NAME[$]",
                "MSOL_0123456789ab,MSOL_[0-9a-f]{12}",
                "msol_0123456789ab,msol_[0-9a-f]{12}",
                "MSOL_,MSOL_",
                "AAD_0123456789ab,AAD_[0-9a-f]{12}",
                "pGMSA_1234$,pGMSA_[0-9a-f]{12}[$]",
                "provAgentgMSA$,provAgentgMSA[0-9a-f]{12}[$]",
                "`Contractors, North`,`NAME,`",
                "R&D / a+b / c=d,NAME&/[+]=",
                " blank, NAME",
                "blank ,NAME ",
                "` `,` NAME `",
                "#1 sales,#NAME",
                "1# sales,NAME#",
                "CORP\\alice,NAME\\\\",
                "a*(b)<c>;\"d\",NAME[*][(][)]<>;\"",
                "S-1-5-32-544,S-1-5-32-544",
                "S-1-5-11,S-1-5-11",
                "S-1-5-nonsense,NAME"
            })
    void of_a_name_only_that_survives_which_rules_look_at(String name, String pattern) {
        assertThat(names.name(name)).matches(pattern.replace("NAME", PSEUDONYM));
    }

    @Test
    void an_object_that_lost_its_name_to_another_one_is_still_seen_to() {
        assertThat(names.name("Alice\nCNF:6d3f7a1c-0000-0000-0000-000000000000"))
                .matches(PSEUDONYM + "\nCNF:" + PSEUDONYM)
                .startsWith(names.name("alice"));
    }

    @Test
    void letter_case_makes_no_difference_and_the_key_does() {
        Names otherwise = new Names(new KeyedHash(PseudonymKey.fresh()), identities);

        assertThat(names.name("ALICE")).isEqualTo(names.name("alice"));
        assertThat(names.name("alice")).isNotEqualTo(names.name("bob"));
        assertThat(otherwise.name("alice")).isNotEqualTo(names.name("alice"));
        assertThat(names.name("")).isEmpty();
    }

    @Test
    void a_domain_has_one_pseudonym_in_all_its_forms() {
        DomainRef domain = DomainRef.of(Dn.parse("DC=Kind,DC=Corp,DC=example"));

        Dn head = places.dn(domain.head());

        assertThat(head.dnsName()).isEqualTo(names.dns("kind.corp.example"));
        assertThat(names.principal("alice@KIND.corp.example")).isEqualTo(names.name("alice") + "@" + head.dnsName());
        assertThat(head.within(places.dn(Dn.parse("DC=corp,DC=example")))).isTrue();
    }

    @Test
    void a_private_domain_and_that_of_a_tenant_are_still_seen_to_be_such() {
        assertThat(names.principal("alice@corp.local")).matches(PSEUDONYM + "@" + PSEUDONYM + "\\.local");
        assertThat(names.dns("corp.onmicrosoft.com")).matches(PSEUDONYM + "\\.onmicrosoft\\.com");
        assertThat(places.dn(Dn.parse("DC=corp,DC=local")).toString()).matches("DC=" + PSEUDONYM + ",DC=local");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "CN=alice,CN=Users,DC=corp,DC=example|CN=NAME,CN=Users,DC=NAME,DC=NAME",
                "cn=dc1,ou=domain controllers,DC=corp,DC=example|cn=NAME,ou=domain controllers,DC=NAME,DC=NAME",
                "CN=AdminSDHolder,CN=System,DC=a,DC=b|CN=AdminSDHolder,CN=System,DC=NAME,DC=NAME",
                "OU=Users,DC=a,DC=b|OU=NAME,DC=NAME,DC=NAME",
                "CN=Smith\\, Jane,OU=R\\+D,DC=a,DC=b|CN=NAME\\\\,,OU=NAME\\\\[+],DC=NAME,DC=NAME",
                "CN=x+UID=1,DC=a,DC=b|CN=NAME[+]UID=NAME,DC=NAME,DC=NAME",
                "CN=a\\0ACNF:1,DC=a,DC=b|CN=NAME\\\\0aCNF:NAME,DC=NAME,DC=NAME",
                "CN=\\ a\\ ,DC=a,DC=b|CN=\\\\ NAME\\\\ ,DC=NAME,DC=NAME",
                "CN=\\#a,DC=a,DC=b|CN=\\\\#NAME,DC=NAME,DC=NAME",
                "CN=#0403414243,DC=a,DC=b|CN=#[0-9a-f]{16},DC=NAME,DC=NAME",
                "CN=S-1-5-11,CN=ForeignSecurityPrincipals,DC=a,DC=b|CN=S-1-5-11,CN=ForeignSecurityPrincipals,DC=NAME,DC=NAME"
            })
    void of_a_place_the_structure_survives(String dn, String pattern) {
        assertThat(places.dn(Dn.parse(dn)).toString()).matches(pattern.replace("NAME", PSEUDONYM));
    }

    @ParameterizedTest
    @ValueSource(strings = {"CN=\"Smith, Jane\",DC=a", "cn = smith\\, jane , dc=A", "CN=Smith\\2C Jane,DC=a"})
    void spellings_of_one_place_have_one_pseudonym(String spelling) {
        assertThat(places.dn(Dn.parse(spelling))).isEqualTo(places.dn(Dn.parse("CN=Smith\\, Jane,DC=a")));
    }

    @Test
    void a_conflicting_name_can_be_read_back() {
        Dn place = places.dn(Dn.parse("CN=a\\0ACNF:1,OU=b\\\\,DC=a"));

        assertThat(Dn.parse(place.toString())).isEqualTo(place);
        assertThat(place.parent()).contains(places.dn(Dn.parse("OU=b\\\\,DC=a")));
    }

    @ParameterizedTest
    @CsvSource({
        "S-1-5-21-1-2-3-1105,S-1-5-21-[0-9]+-[0-9]+-[0-9]+-1105",
        "S-1-5-21-1-2-3,S-1-5-21-[0-9]+-[0-9]+-[0-9]+",
        "S-1-12-1-1-2-3-4,S-1-12-1-[0-9]+-[0-9]+-[0-9]+-[0-9]+",
        "S-1-5-80-1-2-3-4-5,S-1-5-80(-[0-9]+){5}"
    })
    void identifiers_of_accounts_are_replaced(String sid, String pattern) {
        assertThat(identities.sid(new Sid(sid)).value()).matches(pattern).isNotEqualTo(sid);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "S-1-0-0",
                "S-1-1-0",
                "S-1-3-4",
                "S-1-5",
                "S-1-5-10",
                "S-1-5-18",
                "S-1-5-32-544",
                "S-1-5-64-10",
                "S-1-16-8192",
                "S-1-18-1",
                "S-1-5-21-0-0-0-497"
            })
    void identifiers_that_are_the_same_everywhere_stay(String sid) {
        assertThat(identities.sid(new Sid(sid)).value()).isEqualTo(sid);
    }

    @Test
    void accounts_of_one_domain_stay_together_and_no_two_identifiers_fall_together() {
        Sid domain = identities.sid(new Sid("S-1-5-21-1-2-3"));
        assertThat(identities.sid(new Sid("S-1-5-21-1-2-3-500"))).isEqualTo(domain.child(500));

        Map<Sid, Sid> seen = new HashMap<>();
        Cases.each(5_000, draw -> {
            Sid sid = DescriptorDraws.sid(draw);
            // not the last number alone: there are too few of those
            if (sid.value().split("-", -1).length != 5) {
                assertThat(seen.computeIfAbsent(identities.sid(sid), first -> sid))
                        .isEqualTo(sid);
            }
        });
        assertThat(identities.guid(new Guid(1, 2))).isNotEqualTo(identities.guid(new Guid(1, 3)));
    }

    @Test
    void of_a_text_only_common_words_survive() {
        assertThat(texts.text("the descriptor is not visible to this account (it takes the right Read permissions on"
                        + " the object)"))
                .isEqualTo("the descriptor is not visible to this account (it takes the right Read permissions on the"
                        + " object)");
        assertThat(texts.text("objectSid of CN=Alice,OU=Mergers and Acquisitions,DC=corp,DC=example is not visible"))
                .matches("objectSid of CN=NAME,OU=NAME and NAME,DC=NAME,DC=NAME is not visible"
                        .replace("NAME", PSEUDONYM))
                .contains("CN=" + names.name("alice") + ",");
        assertThat(texts.text("ldaps://dc1.corp.example:636 broke after 12,000 users"))
                .matches("ldaps://NAME\\.NAME\\.NAME:# broke after #,# users".replace("NAME", PSEUDONYM))
                .contains(names.dns("dc1.corp.example"));
        assertThat(texts.text("MSOL_0123456789ab, MSOL_ba9876543210 could be the connector account"))
                .isEqualTo(names.name("MSOL_0123456789ab") + ", " + names.name("MSOL_ba9876543210")
                        + " could be the connector account");
    }

    @Test
    void the_description_of_a_connector_account_keeps_its_form() {
        String description = "Account created by Microsoft Azure Active Directory Connect with installation identifier"
                + " 0123456789abcdef0123456789abcdef running on computer SYNC01 configured to synchronize to tenant"
                + " contoso.onmicrosoft.com. This account must have directory replication permissions.";

        String pseudonym = texts.text(description);

        assertThat(pseudonym)
                .matches(("Account created by Microsoft Azure Active Directory Connect with installation identifier"
                                + " [0-9a-f]{32} running on computer NAME configured to synchronize to tenant"
                                + " NAME\\.onmicrosoft\\.com\\. This account must have directory replication permissions\\.")
                        .replace("NAME", PSEUDONYM))
                .contains(names.name("sync01"));
        // the account is named after the installation
        assertThat(names.name("MSOL_0123456789ab").substring("MSOL_".length()))
                .isEqualTo(pseudonym.replaceFirst(".*identifier (.{12}).*", "$1"));
    }

    @Test
    void classes_of_every_schema_stay_and_others_do_not() {
        assertThat(names.className("inetOrgPerson")).isEqualTo("inetOrgPerson");
        assertThat(names.className("contosoEmployee")).matches(PSEUDONYM);
    }
}
