package dev.writeback.testing;

import dev.writeback.model.Observation.Reason;
import dev.writeback.model.Snapshot;
import dev.writeback.sd.Guid;
import java.util.List;

/** Random small forests in which every rule may come to any verdict. */
public final class ForestDraws {
    private static final List<String> UNITS =
            List.of("OU=Sub,OU=Staff", "OU=R&D", "OU=Deep,OU=R&D", "OU=R\\+D", "OU=\\#1,OU=R\\+D");

    private static final String[] DEFAULTS = {Grants.UNEXPIRE_FOR_ALL, HealthyFacts.READABLE};
    private static final byte[] ANCHOR = new byte[Guid.LENGTH];

    private ForestDraws() {}

    /** A forest of a few units and users, in which something may be wrong with everything else as well. */
    public static Snapshot snapshot(Draw draw) {
        return FactDraws.put(forest(draw).draft(), draw).build();
    }

    private static SmallForest forest(Draw draw) {
        SmallForest forest = SmallForest.withHead(aces(draw, 5, draw.chance(80) ? DEFAULTS : new String[0]));
        for (String unit : UNITS) {
            switch (draw.below(4)) {
                case 0 -> forest.shutUnit(unit, aces(draw, 1));
                case 1 -> forest.hiddenUnit(unit, aces(draw, 1));
                default -> forest.unit(unit, aces(draw, 1));
            }
        }
        for (int number = draw.below(12); number > 0; number--) {
            forest.user(draw.oneOf("alice", "MSOL_0123456789ab", "Aad_7", "b/c#") + number, user -> user(draw, user));
        }
        return forest;
    }

    private static UserDraft user(Draw draw, UserDraft user) {
        user.in(draw.chance(30) ? "OU=Staff" : draw.oneOf(UNITS)).with(aces(draw, 1));
        if (draw.chance(20)) {
            user.ofClass("inetOrgPerson", Grants.INET_ORG_PERSON);
        }
        if (draw.chance(10)) {
            user.ofClass("contosoPerson", Grants.COMPUTER);
        }
        if (draw.chance(10)) {
            user.sid(Grants.CONNECTOR);
        }
        if (draw.chance(30)) {
            user.anchor(draw.chance(50) ? ANCHOR : new byte[] {(byte) draw.below(3)});
        }
        if (draw.chance(15)) {
            user.hiding(draw.oneOf("admincount", "ms-ds-consistencyguid"));
        }
        return switch (draw.below(10)) {
            case 0 -> user.shut();
            case 1 -> user.protectedByAdminSdHolder();
            case 2 -> user.critical();
            case 3 -> user.descriptor(SmallForest.unknown(draw.oneOf(Reason.values()), "alice hides it"));
            case 4 -> user.cannotChange();
            case 5 -> user.formerAdministrator();
            default -> user;
        };
    }

    private static String[] aces(Draw draw, int most, String... first) {
        List<String> aces = draw.list(most, () -> {
            String grant = draw.oneOf(
                    Grants.reset(Grants.USER),
                    Grants.lockoutTime(Grants.USER),
                    Grants.pwdLastSet(Grants.USER),
                    "(OA;CIIO;CRWP;;" + Grants.USER + ";" + Grants.CONNECTOR + ")",
                    "(OD;CI;CR;" + Grants.RESET + ";;" + Grants.GROUP + ")",
                    "(D;CINP;WP;;;S-1-1-0)",
                    "(A;CI;GA;;;S-1-5-21-1-2-3-513)",
                    "(A;CI;GA;;;S-1-5-21-7-8-9-513)",
                    "(OA;CI;WP;" + Grants.ACCOUNT_RESTRICTIONS + ";;S-1-3-4)");
            return draw.chance(20) ? grant.replace(";CIIO;", ";;") : grant;
        });
        aces.addAll(0, List.of(first));
        return aces.toArray(String[]::new);
    }
}
