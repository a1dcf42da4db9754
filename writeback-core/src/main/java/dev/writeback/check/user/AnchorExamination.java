package dev.writeback.check.user;

import dev.writeback.check.Finding;
import dev.writeback.check.Missing;
import dev.writeback.check.UserValidator.Examination;
import dev.writeback.check.ValidatorId;
import dev.writeback.check.Verdict;
import dev.writeback.check.tally.Tally;
import dev.writeback.check.tally.Undecided;
import dev.writeback.model.SyncedUser;
import dev.writeback.sd.Bytes;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Looks for anchors that come more than once. When one does, who had it before is gone by; so the users pass again, to be
 * named.
 */
final class AnchorExamination implements Examination {
    /** How many anchors get a finding of their own: a migration can leave thousands behind. */
    static final int NAMED = 20;

    private static final String ATTRIBUTE = "mS-DS-ConsistencyGuid";

    private final Anchors anchors = new Anchors();
    private final Map<Bytes, Tally> named = new LinkedHashMap<>();
    private final Tally others = new Tally();
    private final Undecided undecided = new Undecided();
    private final AnchorFindings findings;
    private final boolean partial;
    private long users;
    private boolean naming;

    /** {@code partial}: not all users pass by, so that somebody else may share an anchor. */
    AnchorExamination(ValidatorId validator, String subject, boolean partial) {
        this.findings = new AnchorFindings(validator, subject);
        this.partial = partial;
    }

    @Override
    public void examine(SyncedUser user) {
        if (naming) {
            name(user);
        } else if (!undecided.addIfHidden(user, ATTRIBUTE)) {
            users++;
            anchors.add(Anchors.of(user));
        }
    }

    @Override
    public boolean again() {
        anchors.repeated(NAMED).forEach(anchor -> named.put(anchor, new Tally()));
        naming = !named.isEmpty();
        return naming;
    }

    private void name(SyncedUser user) {
        Bytes anchor = Anchors.of(user);
        if (!user.hides(ATTRIBUTE) && anchors.repeated(anchor)) {
            named.getOrDefault(anchor, others).add(user.dn());
        }
    }

    @Override
    public Verdict conclude() {
        List<Finding> found = new ArrayList<>();
        named.forEach((anchor, sharing) -> found.add(findings.shared(anchor, sharing)));
        if (others.count() > 0) {
            found.add(findings.more(others));
        }
        List<Missing> missing = undecided.missing("the source anchor", findings.subject());
        return partial && found.isEmpty() && missing.isEmpty()
                ? new Verdict.NotApplicable("only single users were asked about")
                : Verdict.of(found, missing, Tally.users(users));
    }
}
