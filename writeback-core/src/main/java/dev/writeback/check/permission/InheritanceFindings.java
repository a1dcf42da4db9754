package dev.writeback.check.permission;

import dev.writeback.check.Finding;
import dev.writeback.check.Remedy;
import dev.writeback.check.ValidatorId;
import dev.writeback.check.permission.Blocker.InheritanceStopped;
import dev.writeback.check.protection.Protection;
import dev.writeback.check.tally.Groups;

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
        return switch (at.protection()) {
            case NONE -> "users";
            case ADMINISTRATOR, STAMPED -> "protected-users";
            case FORMER -> "former-administrators";
            case UNTOLD -> "users-or-administrators";
        };
    }

    /**
     * {@code onlySome}: no fewer users than these are reached, so that they are the exception. Administrators always are: a
     * domain may hold nobody else.
     */
    Finding finding(String place, Groups.Group<InheritanceStopped> group, boolean onlySome) {
        InheritanceStopped at = group.cause();
        String users = group.users().users();
        Finding.Builder finding = group.users()
                .on(Finding.builder().validator(validator).subject(subject).place(place))
                .ownReason(at.onUser() && (onlySome || at.protection() == Protection.ADMINISTRATOR));
        if (!at.onUser()) {
            return finding.title("Inheritance is switched off at " + at.at() + ": " + users + " below")
                    .expected("entries from above reach the users below")
                    .actual("SE_DACL_PROTECTED is set on " + at.at())
                    .remedy(new Remedy.RestoreInheritance(at.at()))
                    .build();
        }
        finding.expected("entries from above reach the user");
        return switch (at.protection()) {
            case NONE ->
                finding.title(users + " with inheritance switched off on the account itself")
                        .actual("SE_DACL_PROTECTED is set on each of them")
                        .remedy(new Remedy.ByHand("switch inheritance back on for each of them"
                                + " (Security > Advanced > Enable inheritance)"))
                        .build();
            case ADMINISTRATOR ->
                finding.title(users + " protected as administrators")
                        .actual("SE_DACL_PROTECTED, and membership of a protected group")
                        .remedy(new Remedy.ByHand("leave administrators as they are, they reset elsewhere"))
                        .build();
            case FORMER ->
                finding.title(users + " still protected, but administrators no more (adminCount 1)")
                        .actual("SE_DACL_PROTECTED and adminCount 1, but no protected group")
                        .remedy(new Remedy.ByHand(Protection.RELEASE))
                        .build();
            case STAMPED ->
                finding.title(users + " protected as administrators (adminCount 1)")
                        .actual("SE_DACL_PROTECTED and adminCount 1, as AdminSDHolder leaves them")
                        .remedy(new Remedy.ByHand("leave administrators as they are, they reset elsewhere; for those"
                                + " who are none any more, clear adminCount and switch inheritance back on"))
                        .build();
            case UNTOLD ->
                finding.title(users + " with inheritance switched off on the account itself, perhaps as administrators")
                        .actual("SE_DACL_PROTECTED; neither adminCount nor the protected groups are visible")
                        .remedy(new Remedy.ByHand("find out which of them are in a protected group, and switch"
                                + " inheritance back on for the others alone"))
                        .build();
        };
    }
}
