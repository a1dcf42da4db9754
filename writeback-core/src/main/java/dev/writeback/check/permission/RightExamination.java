package dev.writeback.check.permission;

import dev.writeback.access.Right;
import dev.writeback.check.Finding;
import dev.writeback.check.Missing;
import dev.writeback.check.UserValidator.Examination;
import dev.writeback.check.Verdict;
import dev.writeback.check.permission.Effect.Blocked;
import dev.writeback.check.permission.Effect.Undetermined;
import dev.writeback.check.tally.Groups;
import dev.writeback.check.tally.Tally;
import dev.writeback.check.tally.Undecided;
import dev.writeback.model.SyncedUser;
import java.util.List;

/** One right while users pass by: how many may be acted upon, and by what the others are blocked. */
final class RightExamination implements Examination {
    private final Right right;
    private final RightsOnUsers rights;
    private final RightFindings findings;
    private final Groups<Blocker> blocked = new Groups<>();
    private final Undecided undecided = new Undecided();
    private long effective;
    private long stopped;

    RightExamination(Right right, RightsOnUsers rights, RightFindings findings) {
        this.right = right;
        this.rights = rights;
        this.findings = findings;
    }

    @Override
    public void examine(SyncedUser user) {
        Effect effect = rights.of(right, user);
        if (effect instanceof Undetermined why) {
            undecided.add(why.reason(), why.detail());
        } else if (!(effect instanceof Blocked by)) {
            effective++;
        } else if (by.by() instanceof Blocker.InheritanceStopped) {
            stopped++;
        } else {
            blocked.add(findings.place(by.by()), by.by(), user.dn());
        }
    }

    @Override
    public Verdict conclude() {
        List<Finding> found = blocked.findings((place, group) ->
                findings.finding(place, group, effective >= group.users().count()));
        List<Missing> missing = undecided.missing("whether " + right + " is effective", findings.subject());
        if (found.isEmpty() && missing.isEmpty() && effective == 0 && stopped > 0) {
            return new Verdict.NotApplicable("inheritance reaches no user");
        }
        return Verdict.of(found, missing, passesBecause());
    }

    private String passesBecause() {
        return Tally.users(effective) + (stopped == 0 ? "" : "; inheritance stops short of " + stopped + " more");
    }
}
