package dev.writeback.check.account;

import dev.writeback.sd.Sid;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A group whose members may do everything in a domain or a forest.
 *
 * @param sid the group
 * @param name its name in English
 */
record AdministrativeGroup(Sid sid, String name) {
    private static final Sid ADMINISTRATORS = new Sid("S-1-5-32-544");
    private static final Pattern OF_DOMAIN = Pattern.compile("S-1-5-21-\\d+-\\d+-\\d+-(512|519)");

    /** Those among {@code groups}. Administrators only alone: who is in one of the others is in this one through it. */
    static List<AdministrativeGroup> among(Set<Sid> groups) {
        List<AdministrativeGroup> ofDomains = groups.stream()
                .map(sid -> OF_DOMAIN.matcher(sid.value()))
                .filter(Matcher::matches)
                .map(found -> new AdministrativeGroup(
                        new Sid(found.group()), found.group(1).equals("512") ? "Domain Admins" : "Enterprise Admins"))
                .toList();
        return ofDomains.isEmpty() && groups.contains(ADMINISTRATORS)
                ? List.of(new AdministrativeGroup(ADMINISTRATORS, "Administrators"))
                : ofDomains;
    }
}
