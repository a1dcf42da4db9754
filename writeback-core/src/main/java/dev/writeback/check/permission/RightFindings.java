package dev.writeback.check.permission;

import dev.writeback.access.Right;
import dev.writeback.check.Confidence;
import dev.writeback.check.Finding;
import dev.writeback.check.KnownFacts;
import dev.writeback.check.Remedy;
import dev.writeback.check.ValidatorId;
import dev.writeback.check.tally.Groups;
import dev.writeback.check.tally.Tally;
import dev.writeback.model.AccountNames;
import dev.writeback.model.ConnectorAccount;
import dev.writeback.model.Dn;
import dev.writeback.model.Facts;
import dev.writeback.model.RequiredAce;
import dev.writeback.model.SchemaIds;
import dev.writeback.sd.AceFlags;
import dev.writeback.sd.Sid;

/** Turns what blocks a right into findings: one for each place at which it can be cured. */
final class RightFindings {
    private static final Remedy WAIT = new Remedy.ByHand(
            "wait up to an hour, then check again; if it stays, look at the replication between domain controllers");

    private final ValidatorId validator;
    private final Right right;
    private final String subject;
    private final Dn head;
    private final ConnectorAccount connector;

    RightFindings(ValidatorId validator, KnownFacts facts, Right right) {
        this.validator = validator;
        this.right = right;
        this.subject = facts.subject().key();
        this.head = facts.path().domain().head();
        this.connector = facts.known(Facts.CONNECTOR);
    }

    String subject() {
        return subject;
    }

    /** Users with the same place share a finding. Stable across runs. */
    String place(Blocker blocker) {
        if (blocker instanceof Blocker.Refused refused) {
            String at =
                    refused.onUser() ? "users" : refused.at().map(Dn::canonical).orElse("above");
            return "refused:" + refused.ace().withFlags(AceFlags.NONE) + "@" + at;
        }
        if (blocker instanceof Blocker.NotGranted missing) {
            return "not-granted:" + missing.objectClass() + "@" + head.canonical();
        }
        if (blocker instanceof Blocker.NotExplained open) {
            return "not-explained@" + open.at().canonical();
        }
        return "not-inherited-yet@" + ((Blocker.NotInheritedYet) blocker).from().canonical();
    }

    /** {@code onlySome}: the right is effective on no fewer users than these, so that they are the exception. */
    Finding finding(String place, Groups.Group<Blocker> group, boolean onlySome) {
        Tally users = group.users();
        Finding.Builder finding =
                users.on(Finding.builder().validator(validator).subject(subject).place(place));
        Blocker blocker = group.cause();
        if (blocker instanceof Blocker.Refused refused) {
            return refused(finding, refused, users, onlySome).build();
        }
        if (blocker instanceof Blocker.NotGranted missing) {
            return notGranted(finding, missing, users, onlySome).build();
        }
        if (blocker instanceof Blocker.NotExplained open) {
            return notExplained(finding, open, users).build();
        }
        Dn from = ((Blocker.NotInheritedYet) blocker).from();
        return finding.title(right + " stands on " + from + " but not on " + users.users() + " below it")
                .expected("the inherited entry on each user")
                .actual("no such entry, although nothing on the way shuts inheritance off")
                .remedy(WAIT)
                .build();
    }

    private Finding.Builder refused(Finding.Builder finding, Blocker.Refused refused, Tally users, boolean onlySome) {
        String where = refused.onUser()
                ? "the users themselves"
                : refused.at().map(Dn::toString).orElse("an object above them that was not seen");
        return finding.title(right + " is denied to " + name(refused.ace().trustee()) + " on " + where + ": "
                        + users.users())
                .expected("no entry that denies it to " + connector.samAccountName() + " or its groups")
                .actual(refused.ace().toString())
                .remedy(new Remedy.ByHand("find out who set this entry on " + where + " and why, then remove it there"))
                .ownReason(refused.onUser() && onlySome);
    }

    private Finding.Builder notGranted(
            Finding.Builder finding, Blocker.NotGranted missing, Tally users, boolean onlySome) {
        RequiredAce grant = RequiredAce.onDescendants(right, missing.classId());
        return finding.title(right + " is not granted on " + head + ": " + users.users() + " of class "
                        + missing.objectClass())
                .expected("an entry for " + connector.samAccountName() + " or one of its groups, inherited by "
                        + missing.objectClass() + " objects")
                .actual("no such entry")
                .remedy(new Remedy.AddAce(head, grant, connector.sid()))
                // the documented grant is for user objects; another class left out of it is that class's own matter
                .ownReason(onlySome && !missing.classId().equals(SchemaIds.USER));
    }

    private Finding.Builder notExplained(Finding.Builder finding, Blocker.NotExplained open, Tally users) {
        return finding.title(right + " is not effective on " + users.users() + " below " + open.at())
                .expected("an inherited entry that grants it")
                .actual("no such entry; the cause is not visible: " + open.detail())
                .confidence(Confidence.OBSERVED)
                .remedy(new Remedy.ByHand("read again with an account that may see " + open.at()));
    }

    private String name(Sid trustee) {
        return trustee.equals(connector.sid()) ? connector.samAccountName() : AccountNames.of(trustee);
    }
}
