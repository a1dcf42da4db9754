package dev.writeback.ldap.internal;

import com.unboundid.ldap.sdk.Attribute;
import com.unboundid.ldap.sdk.LDAPException;
import dev.writeback.access.AccessCheck;
import dev.writeback.access.AccessDecision.Answer;
import dev.writeback.access.Right;
import dev.writeback.access.Target;
import dev.writeback.access.Token;
import dev.writeback.sd.AccessMask;
import dev.writeback.sd.Guid;
import dev.writeback.sd.SecurityDescriptor;
import dev.writeback.sd.Sid;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/**
 * What is hidden from the account that reads. A directory leaves out what an account may not see and says nothing of it, but
 * it shows the account's own token, and by that the descriptors tell.
 */
final class Sight {
    private static final int LIST_CHILDREN = 0x4;
    private static final Right LIST = new Right("List contents", LIST_CHILDREN, new Guid(0, 0), null);
    private static final Right READ_MEMBER = new Right(
            "Read member",
            AccessMask.READ_PROPERTY,
            Guid.parse("bf9679c0-0de6-11d0-a285-00aa003049e2"),
            Guid.parse("bc0ac240-79a9-11d0-9020-00c04fc2d4cf"));

    private final Optional<Token> reader;

    private Sight(Optional<Token> reader) {
        this.reader = reader;
    }

    /** The sight of the account that is logged on; without a token nothing is said to be hidden. */
    static Sight of(Directory directory) throws LDAPException {
        Optional<Attribute> groups =
                directory.entry("", List.of("tokenGroups")).map(rootDse -> rootDse.getAttribute("tokenGroups"));
        if (groups.isEmpty() || groups.get().size() == 0) {
            return new Sight(Optional.empty());
        }
        TreeSet<Sid> sids = new TreeSet<>();
        for (byte[] sid : groups.get().getValueByteArrays()) {
            sids.add(Sid.ofBytes(sid));
        }
        return new Sight(Optional.of(Token.of(sids.first(), sids)));
    }

    /** Whether objects right below the one with this descriptor are hidden. */
    boolean hidesChildren(SecurityDescriptor descriptor) {
        return denied(descriptor, LIST);
    }

    /** Whether the members of the group with this descriptor are hidden. */
    boolean hidesMembers(SecurityDescriptor descriptor) {
        return denied(descriptor, READ_MEMBER);
    }

    private boolean denied(SecurityDescriptor descriptor, Right right) {
        Target target = new Target(null, null);
        return reader.filter(token ->
                        AccessCheck.decide(descriptor, token, right, target).answer() == Answer.DENY)
                .isPresent();
    }
}
