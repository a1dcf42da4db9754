package dev.writeback.collect;

import dev.writeback.model.DomainRef;
import dev.writeback.model.Observation;
import dev.writeback.model.Observation.Reason;
import dev.writeback.model.Observation.Unknown;
import dev.writeback.model.Snapshot;
import dev.writeback.model.SyncedUser;
import dev.writeback.model.UserRecord;
import dev.writeback.port.AccountQuery;
import dev.writeback.port.DirectoryReader;
import java.util.ArrayList;
import java.util.List;

/** Asks about single users, on top of a snapshot that holds everything else. */
public final class Asking {
    private Asking() {}

    /**
     * The snapshot with nobody in it but the users that match; with a gap where a domain did not answer, or, if nobody
     * matches, in every domain.
     *
     * @param directory where the user is looked for, domain by domain
     * @param rest what is known of everything else; its users are left out
     */
    public static Snapshot about(DirectoryReader directory, Snapshot rest, AccountQuery who) {
        List<UserRecord> found = new ArrayList<>();
        for (DomainRef domain : rest.domains()) {
            Observation<List<SyncedUser>> users = directory.domain(domain).find(who);
            if (users instanceof Unknown<List<SyncedUser>> unknown) {
                found.add(new UserRecord.Gap(domain, unknown));
            }
            found.addAll(users.known().orElse(List.of()));
        }
        if (found.isEmpty()) {
            rest.domains()
                    .forEach(domain -> found.add(new UserRecord.Gap(
                            domain, new Unknown<>(Reason.NOT_VISIBLE, "no such user is visible", directory.source()))));
        }
        return rest.withUsers(found::stream);
    }
}
