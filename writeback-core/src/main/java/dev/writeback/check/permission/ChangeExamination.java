package dev.writeback.check.permission;

import dev.writeback.access.AccessDecision;
import dev.writeback.check.Confidence;
import dev.writeback.check.Finding;
import dev.writeback.check.Remedy;
import dev.writeback.check.UserValidator.Examination;
import dev.writeback.check.ValidatorId;
import dev.writeback.check.Verdict;
import dev.writeback.check.tally.Groups;
import dev.writeback.check.tally.Tally;
import dev.writeback.check.tally.Undecided;
import dev.writeback.model.Observation;
import dev.writeback.model.Observation.Reason;
import dev.writeback.model.SyncedUser;
import dev.writeback.sd.SecurityDescriptor;

/** Who may not change the own password, by whether an entry refuses it or none grants it. */
final class ChangeExamination implements Examination {
    private final ValidatorId validator;
    private final String subject;
    private final ChangeOfOwnPassword change;
    private final Groups<Boolean> cannot = new Groups<>();
    private final Undecided undecided = new Undecided();
    private long can;

    ChangeExamination(ValidatorId validator, String subject, ChangeOfOwnPassword change) {
        this.validator = validator;
        this.subject = subject;
        this.change = change;
    }

    @Override
    public void examine(SyncedUser user) {
        if (user.descriptor() instanceof Observation.Unknown<SecurityDescriptor> unknown) {
            undecided.add(unknown);
            return;
        }
        AccessDecision decision = change.of(user, user.descriptor().known().orElseThrow());
        switch (decision.answer()) {
            case ALLOW -> can++;
            case UNKNOWN -> undecided.add(Reason.UNSUPPORTED, decision.because());
            case DENY -> {
                boolean refused = decision.by().isPresent();
                cannot.add(refused ? "refused" : "not-granted", refused, user.dn());
            }
        }
    }

    @Override
    public Verdict conclude() {
        return Verdict.of(
                cannot.findings((place, group) -> finding(place, group.cause(), group.users())),
                undecided.missing("whether Change Password is effective", subject),
                Tally.users(can));
    }

    private Finding finding(String place, boolean refused, Tally users) {
        return users.on(Finding.builder().validator(validator).subject(subject).place(place))
                .title(users.users() + " may not change their password: a voluntary change in the cloud will not be"
                        + " written back; a reset will")
                .expected("Change Password for Everyone and SELF, as every new user has it")
                .actual(
                        refused
                                ? "an entry that denies it to Everyone, Authenticated Users or SELF"
                                : "no entry that grants it to Everyone, Authenticated Users or SELF")
                .remedy(
                        new Remedy.ByHand(
                                refused
                                        ? "untick \"User cannot change password\" for those who should change it themselves"
                                        : "grant Change Password to Everyone and SELF on those who should change it themselves"))
                .confidence(Confidence.CONTESTED)
                .ownReason(true)
                .build();
    }
}
