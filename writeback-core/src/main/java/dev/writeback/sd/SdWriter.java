package dev.writeback.sd;

import java.io.ByteArrayOutputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes a self-relative descriptor: header, discretionary list, owner, group. */
final class SdWriter {
    private static final int MAX_ACL_BYTES = 0xFFFF;

    private SdWriter() {}

    static byte[] write(int control, @Nullable Sid owner, @Nullable Sid group, @Nullable Acl dacl) {
        int bits = control | SecurityDescriptor.SELF_RELATIVE | (dacl == null ? 0 : SecurityDescriptor.DACL_PRESENT);
        byte[] list = dacl == null ? new byte[0] : acl(dacl);
        byte[] ownerBytes = owner == null ? new byte[0] : owner.toBytes();
        byte[] groupBytes = group == null ? new byte[0] : group.toBytes();
        int ownerAt = 20 + list.length;
        Out out = new Out();
        out.u8(1).u8(0).u16(bits);
        out.i32(owner == null ? 0 : ownerAt);
        out.i32(group == null ? 0 : ownerAt + ownerBytes.length);
        out.i32(0);
        out.i32(dacl == null ? 0 : 20);
        out.raw(list).raw(ownerBytes).raw(groupBytes);
        return out.bytes();
    }

    private static byte[] acl(Acl acl) {
        Out body = new Out();
        acl.aces().forEach(ace -> body.raw(ace(ace)));
        int size = 8 + body.size();
        if (size > MAX_ACL_BYTES) {
            throw new IllegalArgumentException("an ACL of " + size + " bytes, at most " + MAX_ACL_BYTES);
        }
        List<Ace> aces = acl.aces();
        return new Out()
                .u8(acl.revision())
                .u8(0)
                .u16(size)
                .u16(aces.size())
                .u16(0)
                .raw(body.bytes())
                .bytes();
    }

    private static byte[] ace(Ace ace) {
        Out body = new Out();
        if (ace instanceof Ace.Opaque opaque) {
            body.raw(opaque.body().shared());
        } else if (ace instanceof Ace.Typed typed) {
            typed(typed, body);
        }
        return new Out()
                .u8(ace.typeCode())
                .u8(ace.flags().bits())
                .u16(4 + body.size())
                .raw(body.bytes())
                .bytes();
    }

    private static void typed(Ace.Typed ace, Out body) {
        Guid objectType = ace.objectType();
        Guid inheritedObjectType = ace.inheritedObjectType();
        body.i32(ace.mask().bits());
        if (ace.type().object()) {
            body.i32((objectType == null ? 0 : 1) | (inheritedObjectType == null ? 0 : 2));
        }
        if (objectType != null) {
            body.raw(objectType.toBytes());
        }
        if (inheritedObjectType != null) {
            body.raw(inheritedObjectType.toBytes());
        }
        body.raw(ace.trustee().toBytes()).raw(ace.data().shared());
    }

    /** Little-endian output. */
    private static final class Out {
        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

        Out u8(int value) {
            bytes.write(value);
            return this;
        }

        Out u16(int value) {
            return u8(value).u8(value >>> 8);
        }

        Out i32(int value) {
            return u16(value).u16(value >>> 16);
        }

        Out raw(byte[] value) {
            bytes.writeBytes(value);
            return this;
        }

        int size() {
            return bytes.size();
        }

        byte[] bytes() {
            return bytes.toByteArray();
        }
    }
}
