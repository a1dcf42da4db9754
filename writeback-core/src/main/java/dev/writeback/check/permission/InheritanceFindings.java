package dev.writeback.check.permission;

import dev.writeback.check.Finding;
import dev.writeback.check.Remedy;
import dev.writeback.check.ValidatorId;
import dev.writeback.check.permission.Blocker.InheritanceStopped;

/**
 * Findings about users whom inheritance does not reach.
 *
 * @param validator the rule that finds them
 * @param subject key of the path that is judged
 */
record InheritanceFindings(ValidatorId validator, String subject) {
    /** Users with the same place share a finding. Stable across runs. */
    String place(InheritanceStopped at) {
        if (!at.onUser()) {
            return "stopped@" + at.at().canonical();
        }
        return at.adminCount() ? "protected-users" : "users";
    }

    /** {@code onlySome}: no fewer users than these are reached, so that they are the exception. */
    Finding finding(String place, Groups.Group<InheritanceStopped> group, boolean onlySome) {
        InheritanceStopped at = group.blocker();
        String users = group.users().users();
        Finding.Builder finding = group.users()
                .on(Finding.builder().validator(validator).subject(subject).place(place))
                .ownReason(at.onUser() && onlySome);
        if (!at.onUser()) {
            return finding.title("Inheritance is switched off at " + at.at() + ": " + users + " below")
                    .expected("entries from above reach the users below")
                    .actual("SE_DACL_PROTECTED is set on " + at.at())
                    .remedy(new Remedy.RestoreInheritance(at.at()))
                    .build();
        }
        finding.expected("entries from above reach the user");
        if (at.adminCount()) {
            return finding.title(users + " protected as administrators (adminCount 1)")
                    .actual("SE_DACL_PROTECTED and adminCount 1, as AdminSDHolder leaves them")
                    .remedy(new Remedy.ByHand("leave administrators as they are, they reset elsewhere; for those"
                            + " who are none any more, clear adminCount and switch inheritance back on"))
                    .build();
        }
        return finding.title(users + " with inheritance switched off on the account itself")
                .actual("SE_DACL_PROTECTED is set on each of them")
                .remedy(new Remedy.ByHand(
                        "switch inheritance back on for each of them (Security > Advanced > Enable inheritance)"))
                .build();
    }
}
