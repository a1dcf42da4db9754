package dev.writeback.sd;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The two-letter names of accounts in SDDL (MS-DTYP 2.5.1.1).
 *
 * <p>Names such as {@code DA} belong to a domain and {@code EA} to the root domain of a forest; without their SIDs
 * these names are unknown.
 */
public final class SidAliases {
    private static final Map<String, Sid> FIXED = fixed();
    private static final SidAliases WELL_KNOWN = new SidAliases(FIXED);

    private final Map<String, Sid> byName;

    private SidAliases(Map<String, Sid> byName) {
        this.byName = Map.copyOf(byName);
    }

    /** The names that mean the same account everywhere. */
    public static SidAliases wellKnown() {
        return WELL_KNOWN;
    }

    /** The names of a domain whose forest has the root domain {@code root}, beside the well-known ones. */
    public static SidAliases ofDomain(Sid domain, Sid root) {
        Map<String, Sid> names = new HashMap<>(FIXED);
        relative(
                names,
                domain,
                "LA 500 LG 501 DA 512 DU 513 DG 514 DC 515 DD 516 CA 517 PA 520 CN 522 AP 525 KA 526 RS 553");
        relative(names, root, "RO 498 SA 518 EA 519 EK 527");
        return new SidAliases(names);
    }

    /** The account with this name, in any letter case; empty if it is not known here. */
    public Optional<Sid> find(String name) {
        return Optional.ofNullable(byName.get(name.toUpperCase(Locale.ROOT)));
    }

    private static Map<String, Sid> fixed() {
        Map<String, Sid> names = new HashMap<>();
        String single = "WD 1-0 CO 3-0 CG 3-1 OW 3-4 NU 5-2 IU 5-4 SU 5-6 AN 5-7 ED 5-9 PS 5-10 AU 5-11 RC 5-12 WR 5-33"
                + " SY 5-18 LS 5-19 NS 5-20 AC 15-2-1 UD 5-84-0-0-0-0-0 AS 18-1 SS 18-2"
                + " LW 16-4096 ME 16-8192 MP 16-8448 HI 16-12288 SI 16-16384";
        String[] pairs = single.split(" ", -1);
        for (int i = 0; i < pairs.length; i += 2) {
            names.put(pairs[i], new Sid("S-1-" + pairs[i + 1]));
        }
        relative(
                names,
                new Sid("S-1-5-32"),
                "BA 544 BU 545 BG 546 PU 547 AO 548 SO 549 PO 550 BO 551 RE 552 RU 554 RD 555 NO 556 MU 558 LU 559"
                        + " IS 568 CY 569 ER 573 CD 574 RA 575 ES 576 MS 577 HA 578 AA 579 RM 580");
        return names;
    }

    private static void relative(Map<String, Sid> names, Sid domain, String list) {
        String[] pairs = list.split(" ", -1);
        for (int i = 0; i < pairs.length; i += 2) {
            names.put(pairs[i], domain.child(Long.parseLong(pairs[i + 1])));
        }
    }
}
