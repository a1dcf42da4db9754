package dev.writeback.collect.pseudonym;

import dev.writeback.sd.Ace;
import dev.writeback.sd.Acl;
import dev.writeback.sd.SecurityDescriptor;
import dev.writeback.sd.Sid;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Security descriptors in which pseudonyms stand for SIDs: the same entries with the same rights in the same order. Audit lists
 * are left out. Equal descriptors stay one object. Threadsafe.
 */
final class Descriptors {
    private final Identities identities;
    private final Map<SecurityDescriptor, SecurityDescriptor> rewritten = new ConcurrentHashMap<>();

    Descriptors(Identities identities) {
        this.identities = identities;
    }

    SecurityDescriptor descriptor(SecurityDescriptor descriptor) {
        return rewritten.computeIfAbsent(descriptor, this::rewrite);
    }

    private SecurityDescriptor rewrite(SecurityDescriptor descriptor) {
        return SecurityDescriptor.of(
                descriptor.control() & ~SecurityDescriptor.SACL_PRESENT,
                sid(descriptor.owner()),
                sid(descriptor.group()),
                descriptor.dacl().map(this::acl).orElse(null));
    }

    private @Nullable Sid sid(Optional<Sid> sid) {
        return sid.map(identities::sid).orElse(null);
    }

    private Acl acl(Acl acl) {
        return new Acl(acl.revision(), acl.aces().stream().<Ace>map(this::ace).toList());
    }

    private Ace ace(Ace ace) {
        if (ace instanceof Ace.Typed typed) {
            // behind the trustee of a conditional entry stand names of groups, departments and the like
            return new Ace.Typed(
                    typed.type(),
                    typed.flags(),
                    typed.mask(),
                    typed.objectType(),
                    typed.inheritedObjectType(),
                    identities.sid(typed.trustee()),
                    identities.bytes(typed.data()));
        }
        Ace.Opaque opaque = (Ace.Opaque) ace;
        return new Ace.Opaque(opaque.typeCode(), opaque.flags(), identities.bytes(opaque.body()));
    }
}
