package dev.writeback.ldap.internal.query;

import com.unboundid.ldap.sdk.LDAPException;
import dev.writeback.access.AccessCheck;
import dev.writeback.access.AccessDecision.Answer;
import dev.writeback.access.Right;
import dev.writeback.access.Target;
import dev.writeback.access.Token;
import dev.writeback.sd.Guid;
import dev.writeback.sd.SecurityDescriptor;
import java.util.Optional;

/**
 * What is hidden from the account that reads. A directory leaves out what an account may not see and says nothing of it, but
 * it shows the account's own token, and by that the descriptors tell.
 */
public final class Sight {
    private static final int LIST_CHILDREN = 0x4;
    private static final Right LIST = new Right("List contents", LIST_CHILDREN, new Guid(0, 0), null);
    private static final Target ANY = new Target(null, null);

    private final Optional<Token> reader;

    private Sight(Optional<Token> reader) {
        this.reader = reader;
    }

    /** The sight of the account that reads. */
    public static Sight of(Directory directory) throws LDAPException {
        return new Sight(directory.entries().reader());
    }

    /** Whether the token of the account that reads is known; without it, whatever is absent may be hidden. */
    public boolean known() {
        return reader.isPresent();
    }

    /** Whether objects right below the one with this descriptor are hidden, as far as is known. */
    public boolean hidesChildren(SecurityDescriptor descriptor) {
        return hides(descriptor, LIST);
    }

    /** Whether what {@code right} shows on an object with this descriptor is hidden, as far as is known. */
    public boolean hides(SecurityDescriptor descriptor, Right right) {
        return reader.map(token -> denied(descriptor, token, right)).orElse(true);
    }

    private static boolean denied(SecurityDescriptor descriptor, Token token, Right right) {
        return AccessCheck.decide(descriptor, token, right, ANY).answer() == Answer.DENY;
    }
}
