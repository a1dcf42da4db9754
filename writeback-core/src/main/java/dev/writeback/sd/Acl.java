package dev.writeback.sd;

import java.util.List;

/**
 * An access control list, in the order in which it is evaluated.
 *
 * @param revision 2, or 4 when it holds an object ACE
 * @param aces the entries, first to last; an empty list grants nothing to anybody
 */
public record Acl(int revision, List<Ace> aces) {
    /** Revision of a list without object ACEs. */
    public static final int BASIC = 2;
    /** Revision that a list with object ACEs needs. */
    public static final int DIRECTORY = 4;

    /** Copies the list. */
    public Acl {
        aces = List.copyOf(aces);
    }

    /** A list of these entries with the revision that a directory uses. */
    public static Acl of(List<? extends Ace> aces) {
        return new Acl(DIRECTORY, List.copyOf(aces));
    }
}
