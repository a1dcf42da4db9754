package dev.writeback.ldap.internal.ldif;

import com.unboundid.ldap.sdk.Entry;
import dev.writeback.ldap.internal.query.Entries;
import dev.writeback.sd.MalformedDescriptorException;
import dev.writeback.sd.SecurityDescriptor;

/** Leaves the audit list out of descriptors: an administrator's export has it, a server that is asked does not send it. */
final class WithoutAudit {
    /** Control bits that speak of the audit list (MS-DTYP 2.4.6). */
    private static final int OF_AUDIT = 0x0010 | 0x0020 | 0x0200 | 0x0800 | 0x2000;

    private WithoutAudit() {}

    static Entry of(Entry entry) {
        byte[] bytes = entry.getAttributeValueBytes(Entries.DESCRIPTOR);
        if (bytes == null) {
            return entry;
        }
        try {
            SecurityDescriptor descriptor = SecurityDescriptor.read(bytes);
            if (descriptor.sacl().isEmpty()) {
                return entry;
            }
            SecurityDescriptor rest = SecurityDescriptor.of(
                    descriptor.control() & ~OF_AUDIT,
                    descriptor.owner().orElse(null),
                    null,
                    descriptor.dacl().orElse(null));
            Entry without = entry.duplicate();
            without.setAttribute(Entries.DESCRIPTOR, rest.bytes().toArray());
            return without;
        } catch (MalformedDescriptorException e) {
            return entry; // whoever reads it says so
        }
    }
}
