package dev.writeback.check.permission;

import dev.writeback.access.Right;
import dev.writeback.check.Finding;
import dev.writeback.check.UserValidator.Examination;
import dev.writeback.check.Verdict;
import dev.writeback.check.permission.Blocker.InheritanceStopped;
import dev.writeback.check.permission.Effect.Blocked;
import dev.writeback.check.permission.Effect.Undetermined;
import dev.writeback.check.tally.Groups;
import dev.writeback.check.tally.Tally;
import dev.writeback.check.tally.Undecided;
import dev.writeback.model.Observation.Reason;
import dev.writeback.model.SyncedUser;
import java.util.List;

/** Who lacks a right because nothing is inherited, each user counted once, by the place that stops it. */
final class InheritanceExamination implements Examination {
    private final List<Right> needed;
    private final RightsOnUsers rights;
    private final InheritanceFindings findings;
    private final Groups<InheritanceStopped> stopped = new Groups<>();
    private final Undecided undecided = new Undecided();
    private long reached;

    InheritanceExamination(List<Right> needed, RightsOnUsers rights, InheritanceFindings findings) {
        this.needed = needed;
        this.rights = rights;
        this.findings = findings;
    }

    @Override
    public void examine(SyncedUser user) {
        for (Right right : needed) {
            Effect effect = rights.of(right, user);
            if (effect instanceof Undetermined why) {
                undecided.add(why.reason(), why.detail());
                return;
            }
            if (effect instanceof Blocked by && by.by() instanceof Blocker.NotExplained open) {
                // what was not seen may be what stops it
                undecided.add(Reason.NOT_VISIBLE, open.at() + ": " + open.detail());
                return;
            }
            if (effect instanceof Blocked by && by.by() instanceof InheritanceStopped at) {
                stopped.add(findings.place(at), at, user.dn());
                return;
            }
        }
        reached++;
    }

    @Override
    public Verdict conclude() {
        List<Finding> found = stopped.findings((place, group) ->
                findings.finding(place, group, reached >= group.users().count()));
        return Verdict.of(
                found, undecided.missing("whether inheritance reaches all", findings.subject()), Tally.users(reached));
    }
}
