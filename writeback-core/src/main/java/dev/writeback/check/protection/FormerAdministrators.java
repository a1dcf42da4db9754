package dev.writeback.check.protection;

import dev.writeback.check.Finding;
import dev.writeback.check.Remedy;
import dev.writeback.check.UserValidator.Examination;
import dev.writeback.check.ValidatorId;
import dev.writeback.check.Verdict;
import dev.writeback.check.tally.Tally;
import dev.writeback.check.tally.Undecided;
import dev.writeback.model.Observation;
import dev.writeback.model.ProtectedAccounts;
import dev.writeback.model.SyncedUser;
import dev.writeback.sd.SecurityDescriptor;
import java.util.List;
import java.util.Optional;

/** Who is in no protected group and still carries what AdminSDHolder did. */
final class FormerAdministrators implements Examination {
    private final ValidatorId validator;
    private final String subject;
    private final ProtectedAccounts administrators;
    private final Tally shut = new Tally();
    private final Undecided undecided = new Undecided();
    private long released;
    private long others;

    FormerAdministrators(ValidatorId validator, String subject, ProtectedAccounts administrators) {
        this.validator = validator;
        this.subject = subject;
        this.administrators = administrators;
    }

    @Override
    public void examine(SyncedUser user) {
        if (administrators.contains(user.sid())) {
            others++;
        } else if (!undecided.addIfHidden(user, Protection.ADMIN_COUNT)) {
            examine(user, Protection.of(user, Optional.of(administrators)));
        }
    }

    private void examine(SyncedUser user, Protection protection) {
        if (protection != Protection.FORMER) {
            others++;
        } else if (user.descriptor() instanceof Observation.Unknown<SecurityDescriptor> unknown) {
            undecided.add(unknown);
        } else if (user.descriptor().known().orElseThrow().daclProtected()) {
            shut.add(user.dn());
        } else {
            released++;
        }
    }

    @Override
    public Verdict conclude() {
        return Verdict.of(
                shut.count() == 0 ? List.of() : List.of(finding()),
                undecided.missing("whether a protection stayed behind", subject),
                Tally.users(others + released)
                        + (released == 0 ? "" : "; " + released + " with a useless adminCount 1, but inheriting"));
    }

    private Finding finding() {
        return shut.on(Finding.builder().validator(validator).subject(subject).place("former-administrators"))
                .title(shut.users() + " left the protected groups but kept adminCount 1 and blocked inheritance")
                .expected("inheritance, and no adminCount 1, on users who are in no protected group")
                .actual("adminCount 1 and SE_DACL_PROTECTED, as AdminSDHolder left them")
                .remedy(new Remedy.ByHand(Protection.RELEASE))
                .ownReason(true)
                .build();
    }
}
