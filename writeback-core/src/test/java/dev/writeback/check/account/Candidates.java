package dev.writeback.check.account;

import dev.writeback.model.Candidate;
import dev.writeback.model.Candidate.Evidence;
import dev.writeback.model.Candidate.Logon;
import dev.writeback.model.Dn;
import dev.writeback.model.DomainRef;
import dev.writeback.model.Facts;
import dev.writeback.model.Snapshot;
import dev.writeback.model.WritebackPath;
import dev.writeback.model.WritebackPath.Engine;
import dev.writeback.sd.Sid;
import dev.writeback.testing.SmallForest;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Accounts that may write passwords back, and forests in which they were found. */
final class Candidates {
    static final Candidate FIRST = of("MSOL_a", 1105);
    static final Candidate SECOND = of("MSOL_b", 1106);

    private Candidates() {}

    static Candidate of(String name, long number) {
        return new Candidate(
                new Sid("S-1-5-21-1-2-3").child(number),
                Dn.parse("CN=" + name + ",CN=Users,DC=corp,DC=example"),
                name,
                Engine.CONNECT,
                Evidence.NAME,
                Logon.SEEN,
                Optional.empty());
    }

    static Candidate outOfUse(Candidate of, String why) {
        return with(of, of.evidence(), of.logon(), Optional.of(why));
    }

    static Candidate by(Candidate of, Evidence evidence) {
        return with(of, evidence, of.logon(), of.outOfUse());
    }

    static Candidate logon(Candidate of, Logon logon) {
        return with(of, of.evidence(), logon, of.outOfUse());
    }

    private static Candidate with(Candidate of, Evidence evidence, Logon logon, Optional<String> outOfUse) {
        return new Candidate(of.sid(), of.dn(), of.samAccountName(), of.engine(), evidence, logon, outOfUse);
    }

    /** Where these were found, and the first {@code judged} of them have a path. */
    static Snapshot.Builder found(int judged, Candidate... candidates) {
        List<WritebackPath> paths = Stream.of(candidates)
                .limit(judged)
                .map(found -> new WritebackPath(found.engine(), found.sid(), SmallForest.DOMAIN))
                .toList();
        return put(
                SmallForest.DOMAIN,
                paths,
                List.of(candidates),
                SmallForest.ready().draft());
    }

    static Snapshot.Builder put(
            DomainRef domain, List<WritebackPath> paths, List<Candidate> candidates, Snapshot.Builder snapshot) {
        return snapshot.put(Facts.PATHS, domain, SmallForest.known(paths))
                .put(Facts.CANDIDATES, domain, SmallForest.known(candidates));
    }
}
