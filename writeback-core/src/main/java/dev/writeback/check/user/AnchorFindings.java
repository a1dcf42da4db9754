package dev.writeback.check.user;

import dev.writeback.check.Finding;
import dev.writeback.check.Remedy;
import dev.writeback.check.ValidatorId;
import dev.writeback.check.tally.Tally;
import dev.writeback.sd.Bytes;
import java.util.Base64;

/**
 * Findings about users who share a source anchor.
 *
 * @param validator the rule that finds them
 * @param subject key of the forest
 */
record AnchorFindings(ValidatorId validator, String subject) {
    Finding shared(Bytes anchor, Tally users) {
        // events and the tenant show it in this form
        String text = Base64.getEncoder().encodeToString(anchor.toArray());
        return finding("anchor@" + anchor, users)
                .title(users.users() + " share the source anchor " + text)
                .build();
    }

    Finding more(Tally users) {
        return finding("more-anchors", users)
                .title(users.users() + " share further source anchors")
                .build();
    }

    private Finding.Builder finding(String place, Tally users) {
        return users.on(Finding.builder().validator(validator).subject(subject).place(place))
                .expected("a source anchor that no other user has")
                .actual("the same value in mS-DS-ConsistencyGuid, or in one's mS-DS-ConsistencyGuid and the other's"
                        + " objectGUID")
                .remedy(new Remedy.ByHand(
                        "find out which of them the tenant knows, and clear mS-DS-ConsistencyGuid of the"
                                + " others while they are not synchronized"))
                .ownReason(true);
    }
}
