package dev.writeback.sd;

import org.jspecify.annotations.Nullable;

/** Canonical SDDL: full SIDs, lower-case GUIDs, letters in ascending order of bits. */
final class SddlPrinter {
    private SddlPrinter() {}

    static String descriptor(SecurityDescriptor descriptor) {
        StringBuilder text = new StringBuilder();
        descriptor.owner().ifPresent(sid -> text.append("O:").append(sid));
        descriptor.group().ifPresent(sid -> text.append("G:").append(sid));
        if (descriptor.daclPresent()) {
            text.append("D:");
            text.append(descriptor.daclProtected() ? "P" : "");
            text.append((descriptor.control() & SecurityDescriptor.DACL_AUTO_INHERITED) != 0 ? "AI" : "");
            descriptor
                    .dacl()
                    .ifPresentOrElse(
                            acl -> acl.aces().forEach(ace -> text.append(ace(ace))),
                            () -> text.append("NO_ACCESS_CONTROL"));
        }
        return text.toString();
    }

    static String ace(Ace ace) {
        if (ace instanceof Ace.Typed typed) {
            String data = typed.data().length() == 0 ? "" : ";0x" + typed.data();
            return "(" + typed.type().sddl() + ";" + typed.flags() + ";" + typed.mask() + ";" + text(typed.objectType())
                    + ";" + text(typed.inheritedObjectType()) + ";" + typed.trustee() + data + ")";
        }
        Ace.Opaque opaque = (Ace.Opaque) ace;
        return "(0x" + Integer.toHexString(opaque.typeCode()) + ";" + opaque.flags() + ";0x" + opaque.body() + ")";
    }

    private static String text(@Nullable Guid guid) {
        return guid == null ? "" : guid.toString();
    }
}
