package dev.writeback.sd;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads one self-relative descriptor (MS-DTYP 2.4.4 to 2.4.6), or refuses it whole. */
final class SdReader {
    private static final int HEADER = 20;
    private static final int SMALLEST_ACE = 16;
    private static final int OBJECT_TYPE_PRESENT = 1;
    private static final int INHERITED_OBJECT_TYPE_PRESENT = 2;

    private final WireReader wire;

    SdReader(byte[] bytes) {
        this.wire = new WireReader(bytes);
    }

    SecurityDescriptor read() {
        if (wire.length() < HEADER) {
            throw new MalformedDescriptorException(0, "a security descriptor has at least 20 bytes");
        }
        if (wire.u8(0) != 1) {
            throw new MalformedDescriptorException(0, "descriptor revision " + wire.u8(0) + ", expected 1");
        }
        int control = wire.u16(2);
        if ((control & SecurityDescriptor.SELF_RELATIVE) == 0) {
            throw new MalformedDescriptorException(2, "not self-relative");
        }
        int owner = offset(4);
        int group = offset(8);
        int sacl = offset(12);
        int dacl = offset(16);
        return new SecurityDescriptor(
                Bytes.of(wire.array()),
                control,
                owner == 0 ? null : wire.sid(owner, wire.length()),
                group == 0 ? null : wire.sid(group, wire.length()),
                sacl == 0 || (control & SecurityDescriptor.SACL_PRESENT) == 0 ? null : acl(sacl),
                dacl == 0 || (control & SecurityDescriptor.DACL_PRESENT) == 0 ? null : acl(dacl));
    }

    private int offset(int at) {
        int offset = wire.i32(at);
        if (offset != 0 && (offset < HEADER || offset >= wire.length() || offset % 4 != 0)) {
            throw new MalformedDescriptorException(
                    at, "part at " + Integer.toUnsignedString(offset) + " of " + wire.length() + " bytes");
        }
        return offset;
    }

    private Acl acl(int at) {
        int revision = wire.u8(at);
        if (revision != Acl.BASIC && revision != Acl.DIRECTORY) {
            throw new MalformedDescriptorException(at, "ACL revision " + revision + ", expected 2 or 4");
        }
        int size = wire.u16(at + 2);
        if (size < 8 || at + size > wire.length()) {
            throw new MalformedDescriptorException(at + 2, "ACL of " + size + " bytes does not fit");
        }
        int count = wire.u16(at + 4);
        List<Ace> aces = new ArrayList<>(Math.min(count, size / SMALLEST_ACE));
        int next = at + 8;
        int end = at + size;
        for (int i = 0; i < count; i++) {
            if (next + SMALLEST_ACE > end) {
                throw new MalformedDescriptorException(next, "ACL ends before its ACE " + (i + 1) + " of " + count);
            }
            int aceSize = wire.u16(next + 2);
            if (aceSize < SMALLEST_ACE || aceSize % 4 != 0 || next + aceSize > end) {
                throw new MalformedDescriptorException(next + 2, "ACE of " + aceSize + " bytes");
            }
            aces.add(ace(next, next + aceSize));
            next += aceSize;
        }
        return new Acl(revision, aces);
    }

    private Ace ace(int at, int end) {
        int code = wire.u8(at);
        AceFlags flags = new AceFlags(wire.u8(at + 1));
        Optional<AceType> type = AceType.ofCode(code);
        if (type.isEmpty()) {
            return new Ace.Opaque(code, flags, Bytes.of(wire.array(), at + 4, end));
        }
        AccessMask mask = new AccessMask(wire.i32(at + 4));
        int next = at + 8;
        Guid objectType = null;
        Guid inheritedObjectType = null;
        if (type.get().object()) {
            int present = wire.i32(next);
            next += 4;
            objectType = guid(next, end, present & OBJECT_TYPE_PRESENT);
            next += objectType == null ? 0 : Guid.LENGTH;
            inheritedObjectType = guid(next, end, present & INHERITED_OBJECT_TYPE_PRESENT);
            next += inheritedObjectType == null ? 0 : Guid.LENGTH;
        }
        Sid trustee = wire.sid(next, end);
        Bytes data = Bytes.of(wire.array(), next + trustee.binaryLength(), end);
        return new Ace.Typed(type.get(), flags, mask, objectType, inheritedObjectType, trustee, data);
    }

    /** An absent GUID takes no bytes: readers that skip sixteen all the same get every trustee wrong. */
    private @Nullable Guid guid(int at, int end, int present) {
        if (present == 0) {
            return null;
        }
        if (at + Guid.LENGTH > end) {
            throw new MalformedDescriptorException(at, "ACE ends inside a GUID");
        }
        return wire.guid(at);
    }
}
