package dev.writeback.model;

import dev.writeback.sd.Sid;
import java.util.Collections;
import java.util.NavigableSet;
import java.util.TreeSet;

/**
 * A fine-grained password policy (PSO).
 *
 * @param dn where it stands
 * @param precedence the lowest of those that apply to a user wins; one linked to the user itself goes before those of groups
 * @param appliesTo SIDs of the users and global groups that it is linked to
 * @param policy what it asks for
 */
public record PasswordSettings(Dn dn, int precedence, NavigableSet<Sid> appliesTo, PasswordPolicy policy) {
    /** Copies the set. */
    public PasswordSettings {
        appliesTo = Collections.unmodifiableNavigableSet(new TreeSet<>(appliesTo));
    }
}
