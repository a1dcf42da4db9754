package dev.writeback.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.writeback.sd.Ace;
import dev.writeback.sd.Acl;
import dev.writeback.sd.Guid;
import dev.writeback.sd.Sddl;
import dev.writeback.sd.SecurityDescriptor;
import dev.writeback.sd.Sid;
import dev.writeback.sd.SidAliases;
import dev.writeback.testing.DefaultUser;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What a domain controller of Samba did as the connector account, on a user with the default descriptor and these
 * entries in front. Rows where Samba is known to differ from MS-ADTS are left out.
 */
class MeasuredOnSambaTest {
    private static final Sid DOMAIN = new Sid("S-1-5-21-1-2-3");
    private static final Sid CONNECTOR = DOMAIN.child(1105);
    private static final Sid GROUP = DOMAIN.child(1200);
    private static final Sid TARGET = DOMAIN.child(1300);
    private static final Guid USER = Guid.parse("bf967aba-0de6-11d0-a285-00aa003049e2");
    private static final String CHANGE = "ab721a53-1e2f-11d0-9819-00aa0040529b";
    private static final SidAliases ALIASES = SidAliases.ofDomain(DOMAIN, DOMAIN);

    private static final Token TOKEN = Token.of(
            CONNECTOR,
            List.of(
                    GROUP,
                    DOMAIN.child(513),
                    Sid.EVERYONE,
                    Sid.AUTHENTICATED_USERS,
                    Sid.NETWORK,
                    Sid.PRE_WINDOWS_2000_ACCESS,
                    new Sid("S-1-5-32-545")));

    private static final List<Right> RIGHTS = List.of(
            Right.control("reset", Guid.parse("00299570-246d-11d0-a768-00aa006e0529")),
            Right.control("change", Guid.parse(CHANGE)),
            Right.write("lockoutTime", Guid.parse("28630ebf-41d5-11d1-a9c1-0000f80367c1"), null),
            Right.write(
                    "pwdLastSet",
                    Guid.parse("bf967a0a-0de6-11d0-a285-00aa003049e2"),
                    Guid.parse("4c164200-20c0-11d0-a768-00aa006e0529")));

    /** Y for each of reset, change, lockoutTime, pwdLastSet that was allowed; names stand for SIDs and GUIDs. */
    @ParameterizedTest
    @CsvSource({
        "'', -Y--",
        "(OA;;CR;{reset};;{me}), YY--",
        "(OA;;WP;{lockoutTime};;{me}), -YY-",
        "(OA;;WP;{pwdLastSet};;{me}), -Y-Y",
        "(OA;;WP;{restrictions};;{me}), -Y-Y",
        "(A;;WP;;;{me}), -YYY",
        "(A;;GW;;;{me}), -YYY",
        "(OA;;WP;;;{me}), -YYY",
        "(OA;;WP;{user};;{me}), -YYY",
        "(A;;CR;;;{me}), YY--",
        "(A;;GA;;;{me}), YYYY",
        "(A;;0xf01ff;;;{me}), YYYY",
        "(A;;GX;;;{me}), -Y--",
        "(A;;WD;;;{me}), -Y--",
        "(A;;SW;;;{me}), -Y--",
        "(OA;;WP;{unicodePwd};;{me}), -Y--",
        "(OA;;RP;{pwdLastSet};;{me}), -Y--",
        "(OA;;CR;{reset};;{group}), YY--",
        "(OA;;CR;{reset};;DU), YY--",
        "(OA;;CR;{reset};;AU), YY--",
        "(OA;;CR;{reset};;WD), YY--",
        "(OA;;CR;{reset};;BU), YY--",
        "(OA;;CR;{reset};;RU), YY--",
        "(OA;;CR;{reset};;NU), YY--",
        "(OA;;CR;{reset};;IU), -Y--",
        "(OA;;CR;{reset};;S-1-5-15), -Y--",
        "(OA;;CR;{reset};;PS), -Y--",
        "(OD;;CR;{reset};;{me})(OA;;CR;{reset};;{me}), -Y--",
        "(OD;;CR;{reset};;{group})(OA;;CR;{reset};;{me}), -Y--",
        "(OD;;CR;{reset};;WD)(OA;;CR;{reset};;{me}), -Y--",
        "(OA;;CR;{reset};;{me})(OD;;CR;{reset};;{me}), YY--",
        "(OD;;WP;{restrictions};;{me})(OA;;WP;{pwdLastSet};;{me}), -Y--",
        "(OD;;WP;{pwdLastSet};;{me})(OA;;WP;{restrictions};;{me}), -Y--",
        "(OA;CIIO;CR;{reset};;{me}), -Y--",
        "(OA;;CR;{reset};bf967a86-0de6-11d0-a285-00aa003049e2;{me}), YY--",
        "(OA;;CR;{reset};;{me})(OD;ID;CR;{reset};;{me}), YY--",
        "(OA;CIID;CR;{reset};{user};{me}), YY--",
        "(OD;;CR;{change};;PS)(OD;;CR;{change};;WD), ----"
    })
    void the_same_is_allowed_as_there(String aces, String allowed) {
        assertThat(allowed(defaultUserWith(aces), TARGET)).isEqualTo(allowed);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{me}", "{group}"})
    void owning_a_user_allows_no_more_than_the_default(String owner) {
        SecurityDescriptor plain = defaultUserWith("");

        SecurityDescriptor owned = SecurityDescriptor.of(
                0, new Sid(named(owner)), null, plain.dacl().orElseThrow());

        assertThat(allowed(owned, TARGET)).isEqualTo("-Y--");
    }

    @Test
    void without_the_entries_of_everyone_and_self_a_password_cannot_be_changed() {
        Acl dacl = defaultUserWith("").dacl().orElseThrow();
        List<Ace> rest = new ArrayList<>(dacl.aces());
        rest.removeIf(
                ace -> ace instanceof Ace.Typed typed && Guid.parse(CHANGE).equals(typed.objectType()));

        assertThat(allowed(SecurityDescriptor.of(0, null, null, Acl.of(rest)), TARGET))
                .isEqualTo("----");
    }

    @Test
    void self_is_the_user_itself() {
        assertThat(allowed(defaultUserWith("(OA;;CR;{reset};;PS)"), CONNECTOR)).isEqualTo("YY--");
    }

    private static SecurityDescriptor defaultUserWith(String aces) {
        return Sddl.parse(DefaultUser.SDDL.replaceFirst("D:", Matcher.quoteReplacement("D:" + named(aces))), ALIASES);
    }

    private static String allowed(SecurityDescriptor descriptor, Sid target) {
        StringBuilder allowed = new StringBuilder();
        for (Right right : RIGHTS) {
            AccessDecision decision = AccessCheck.decide(descriptor, TOKEN, right, new Target(target, USER));
            allowed.append(decision.allowed() ? 'Y' : '-');
        }
        return allowed.toString();
    }

    private static String named(String text) {
        return Pattern.compile("\\{(\\w+)}").matcher(text).replaceAll(match -> switch (match.group(1)) {
            case "me" -> CONNECTOR.value();
            case "group" -> GROUP.value();
            case "reset" -> "00299570-246d-11d0-a768-00aa006e0529";
            case "change" -> CHANGE;
            case "lockoutTime" -> "28630ebf-41d5-11d1-a9c1-0000f80367c1";
            case "pwdLastSet" -> "bf967a0a-0de6-11d0-a285-00aa003049e2";
            case "restrictions" -> "4c164200-20c0-11d0-a768-00aa006e0529";
            case "unicodePwd" -> "bf9679e1-0de6-11d0-a285-00aa003049e2";
            case "user" -> USER.toString();
            default -> throw new IllegalArgumentException(match.group());
        });
    }
}
