package dev.writeback.testkit.server;

import dev.writeback.sd.Acl;
import dev.writeback.sd.SecurityDescriptor;
import dev.writeback.sd.Sid;
import dev.writeback.testkit.directory.Node;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The descriptors that one search shows to one account: cut to the parts that are wanted, or not at all (MS-ADTS
 * 3.1.1.3.4.1.11 and 3.1.1.4.4).
 */
final class DescriptorView {
    private static final int OWNER = 1;
    private static final int GROUP = 2;
    private static final int DACL = 4;
    private static final int SACL = 8;
    private static final Sid ADMINISTRATORS = new Sid("S-1-5-32-544");

    private final boolean privileged;
    private final int parts;
    private final Map<SecurityDescriptor, byte[]> cut = new HashMap<>();

    /** Whoever may not read audit lists and asks for one gets nothing; not to name parts is to ask for all. */
    DescriptorView(Directory directory, Node account, int wanted) {
        this.parts = wanted == 0 ? RequestControls.ALL_PARTS : wanted;
        this.privileged = directory.tree().membership().ofLogon(account).contains(ADMINISTRATORS);
    }

    Optional<byte[]> of(Stored entry) {
        boolean visible = (privileged || (parts & SACL) == 0) && entry.sight().descriptor(entry.node());
        return visible
                ? Optional.of(cut.computeIfAbsent(entry.sight().tree().descriptor(entry.node()), this::cut))
                : Optional.empty();
    }

    private byte[] cut(SecurityDescriptor whole) {
        @Nullable Sid owner = (parts & OWNER) != 0 ? whole.owner().orElse(null) : null;
        @Nullable Sid group = (parts & GROUP) != 0 ? whole.group().orElse(null) : null;
        @Nullable Acl dacl = (parts & DACL) != 0 ? whole.dacl().orElse(null) : null;
        int control = dacl == null ? 0 : whole.control();
        return SecurityDescriptor.of(control, owner, group, dacl).bytes().toArray();
    }
}
