package dev.writeback.collect;

import dev.writeback.model.DomainRef;
import dev.writeback.model.Observation;
import dev.writeback.model.Observation.Reason;
import dev.writeback.model.Observation.Unknown;
import dev.writeback.model.Snapshot;
import dev.writeback.model.SyncedUser;
import dev.writeback.model.UserRecord;
import dev.writeback.port.AccountQuery;
import dev.writeback.port.AccountQuery.Form;
import dev.writeback.port.DirectoryReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Asks about single users, on top of a snapshot that holds everything else. */
public final class Asking {
    private Asking() {}

    /**
     * A partial snapshot of the domains in which users match, with nobody in them but those. If nobody matches, it is of all
     * domains, each with a gap. A domain that did not answer is there as well, with its gap, if who was asked for by a bare
     * name may also be somebody there.
     *
     * @param directory where the user is looked for, domain by domain
     * @param rest what is known of everything else; its users are left out
     */
    public static Snapshot about(DirectoryReader directory, Snapshot rest, AccountQuery who) {
        Map<DomainRef, List<? extends UserRecord>> found = new LinkedHashMap<>();
        Map<DomainRef, Unknown<?>> silent = new LinkedHashMap<>();
        for (DomainRef domain : rest.domains()) {
            Observation<List<SyncedUser>> users = directory.domain(domain).find(who);
            if (users instanceof Unknown<?> unknown) {
                silent.put(domain, unknown);
            }
            users.known().filter(some -> !some.isEmpty()).ifPresent(some -> found.put(domain, some));
        }
        if (found.isEmpty()) {
            Unknown<?> nobody = new Unknown<>(Reason.NOT_VISIBLE, "no such user is visible", directory.source());
            rest.domains().forEach(domain -> silent.putIfAbsent(domain, nobody));
        } else if (meansOne(who)) {
            silent.clear();
        }
        List<DomainRef> kept = rest.domains().stream()
                .filter(domain -> found.containsKey(domain) || silent.containsKey(domain))
                .toList();
        List<UserRecord> users = new ArrayList<>();
        found.values().forEach(users::addAll);
        silent.forEach((domain, why) -> users.add(new UserRecord.Gap(domain, why)));
        return rest.onlyAbout(kept, users::stream);
    }

    /** Whether a forest has no second user of that name. */
    private static boolean meansOne(AccountQuery who) {
        return who instanceof AccountQuery.Named named && named.form() != Form.SAM;
    }
}
