package dev.writeback.check.protection;

import dev.writeback.check.Finding;
import dev.writeback.check.Remedy;
import dev.writeback.check.UserValidator.Examination;
import dev.writeback.check.ValidatorId;
import dev.writeback.check.Verdict;
import dev.writeback.check.tally.Tally;
import dev.writeback.check.tally.Undecided;
import dev.writeback.model.ProtectedAccounts;
import dev.writeback.model.SyncedUser;
import java.util.ArrayList;
import java.util.List;

/** Who is in a protected group now, by whether AdminSDHolder has come by already. */
final class Administrators implements Examination {
    private final ValidatorId validator;
    private final String subject;
    private final ProtectedAccounts administrators;
    private final Tally stamped = new Tally();
    private final Tally pending = new Tally();
    private final Undecided undecided = new Undecided();
    private long others;

    Administrators(ValidatorId validator, String subject, ProtectedAccounts administrators) {
        this.validator = validator;
        this.subject = subject;
        this.administrators = administrators;
    }

    @Override
    public void examine(SyncedUser user) {
        if (!administrators.contains(user.sid())) {
            others++;
        } else if (!undecided.addIfHidden(user, Protection.ADMIN_COUNT)) {
            (user.adminCount().orElse(0) == 1 ? stamped : pending).add(user.dn());
        }
    }

    @Override
    public Verdict conclude() {
        List<Finding> found = new ArrayList<>();
        if (stamped.count() > 0) {
            found.add(finding(stamped, "administrators")
                    .title(stamped.users()
                            + " in protected groups: a reset in the cloud fails by design, a change works")
                    .actual("membership of a protected group, and adminCount 1")
                    .remedy(new Remedy.ByHand(
                            "have administrators reset on-premises, and give them separate accounts for"
                                    + " administration that are not synchronized"))
                    .build());
        }
        if (pending.count() > 0) {
            found.add(finding(pending, "administrators-to-be")
                    .title(pending.users()
                            + " in protected groups, but not protected yet: a reset in the cloud fails once"
                            + " they are")
                    .actual("membership of a protected group, without adminCount 1")
                    .remedy(new Remedy.ByHand("wait for the PDC emulator, which protects administrators every hour, and"
                            + " look at it if this stays"))
                    .build());
        }
        return Verdict.of(found, undecided.missing("adminCount", subject), Tally.users(others));
    }

    private Finding.Builder finding(Tally users, String place) {
        return users.on(Finding.builder().validator(validator).subject(subject).place(place))
                .expected("users in no protected group")
                .ownReason(true);
    }
}
