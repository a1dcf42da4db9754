package dev.writeback.testing;

import dev.writeback.sd.AccessMask;
import dev.writeback.sd.Ace;
import dev.writeback.sd.AceFlags;
import dev.writeback.sd.AceType;
import dev.writeback.sd.Acl;
import dev.writeback.sd.Bytes;
import dev.writeback.sd.Guid;
import dev.writeback.sd.SecurityDescriptor;
import dev.writeback.sd.Sid;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Random parts of security descriptors. */
public final class DescriptorDraws {
    /** Every flag that has letters in SDDL. */
    public static final int NAMED_FLAGS = 0xDF;

    private static final List<AceType> TYPES = List.of(AceType.values());
    private static final List<AceType> WITHOUT_DATA =
            Arrays.stream(AceType.values()).filter(type -> !type.carriesData()).toList();

    private DescriptorDraws() {}

    /** Any canonical SID: small, large and hexadecimal authorities, 0 to 15 sub-authorities. */
    public static Sid sid(Draw draw) {
        return draw.chance(20) ? withAuthority(draw, hexadecimal(draw)) : decimalSid(draw);
    }

    /** A SID whose authority is decimal. */
    public static Sid decimalSid(Draw draw) {
        int authority = draw.chance(80) ? draw.below(20) : draw.bits();
        return withAuthority(draw, Integer.toUnsignedString(authority));
    }

    private static String hexadecimal(Draw draw) {
        long above = 1L << 32;
        return String.format("0x%012x", above + Long.remainderUnsigned(draw.longBits(), (1L << 48) - above));
    }

    private static Sid withAuthority(Draw draw, String authority) {
        StringBuilder text = new StringBuilder("S-1-").append(authority);
        for (int left = draw.below(16); left > 0; left--) {
            text.append('-').append(Integer.toUnsignedString(draw.chance(30) ? draw.below(1000) : draw.bits()));
        }
        return new Sid(text.toString());
    }

    /** Any GUID. */
    public static Guid guid(Draw draw) {
        return new Guid(draw.longBits(), draw.longBits());
    }

    /** A descriptor with any parts, and entries of all types, unknown ones included. */
    public static SecurityDescriptor descriptor(Draw draw) {
        List<Ace> aces = draw.list(8, () -> ace(draw));
        return descriptor(draw, draw.chance(5) ? null : Acl.of(aces), draw.chance(50) ? sid(draw) : null);
    }

    /** A descriptor that SDDL can carry in full: no conditions, no slack, no unknown types. */
    public static SecurityDescriptor plainDescriptor(Draw draw) {
        List<Ace> aces = draw.list(8, () -> plainAce(draw));
        return descriptor(draw, draw.chance(5) ? null : Acl.of(aces), draw.chance(50) ? decimalSid(draw) : null);
    }

    private static SecurityDescriptor descriptor(Draw draw, @Nullable Acl dacl, @Nullable Sid owner) {
        int control = draw.oneOf(0, SecurityDescriptor.DACL_PROTECTED, SecurityDescriptor.DACL_AUTO_INHERITED);
        return SecurityDescriptor.of(control, owner, draw.chance(50) ? decimalSid(draw) : null, dacl);
    }

    private static Ace ace(Draw draw) {
        if (draw.chance(10)) {
            int code = draw.oneOf(0x04, 0x14, 0x15, 0x16, 0x7F, 0xFF);
            return new Ace.Opaque(code, new AceFlags(draw.below(256)), data(draw, 12));
        }
        AceType type = draw.oneOf(TYPES);
        boolean withData = type.carriesData() || draw.chance(5);
        Bytes data = withData ? data(draw, 0) : Bytes.of(new byte[0]);
        return typed(draw, type, new AceFlags(draw.below(256)), sid(draw), data);
    }

    /** An entry without condition or slack, of a type that is known, with flags that have letters. */
    public static Ace.Typed plainAce(Draw draw) {
        AceFlags flags = new AceFlags(draw.bits() & NAMED_FLAGS);
        return typed(draw, draw.oneOf(WITHOUT_DATA), flags, decimalSid(draw), Bytes.of(new byte[0]));
    }

    private static Ace.Typed typed(Draw draw, AceType type, AceFlags flags, Sid trustee, Bytes data) {
        Guid objectType = type.object() && draw.chance(60) ? guid(draw) : null;
        Guid inheritedObjectType = type.object() && draw.chance(40) ? guid(draw) : null;
        int mask = draw.chance(70) ? draw.oneOf(0x100, 0x20, 0xF01FF, 0x1000_0000, 0) : draw.bits();
        return new Ace.Typed(type, flags, new AccessMask(mask), objectType, inheritedObjectType, trustee, data);
    }

    private static Bytes data(Draw draw, int atLeast) {
        return Bytes.of(draw.bytes(atLeast + 4 * draw.below(6)));
    }
}
