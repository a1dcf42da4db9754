package dev.writeback.ldap.internal.read;

import com.unboundid.ldap.sdk.SearchResultEntry;
import dev.writeback.ldap.internal.query.Entries;
import dev.writeback.model.DescriptorTable;
import dev.writeback.model.Dn;
import dev.writeback.model.DomainRef;
import dev.writeback.model.Observation;
import dev.writeback.model.Observation.Reason;
import dev.writeback.model.Observation.Unknown;
import dev.writeback.model.Source;
import dev.writeback.model.SyncedUser;
import dev.writeback.model.UserRecord;
import dev.writeback.sd.Bytes;
import dev.writeback.sd.Guid;
import dev.writeback.sd.SecurityDescriptor;
import dev.writeback.sd.Sid;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** One entry of a scan as a user. */
final class UserMapper {
    private static final String ANCHOR = "mS-DS-ConsistencyGuid";
    /** A user may lack these; only of those does it matter whether they are hidden. */
    static final List<String> OPTIONAL = List.of("userPrincipalName", "adminCount", "isCriticalSystemObject", ANCHOR);

    static final List<String> ATTRIBUTES = List.of(
            "objectClass",
            "objectGUID",
            "objectSid",
            "sAMAccountName",
            "userPrincipalName",
            "adminCount",
            "isCriticalSystemObject",
            ANCHOR,
            Entries.DESCRIPTOR);

    private final DomainRef domain;
    private final Source source;
    private final DescriptorTable descriptors;
    private final ReadRights rights;
    private final Map<SecurityDescriptor, Set<String>> hiddenBy = new HashMap<>();

    UserMapper(DomainRef domain, Source source, DescriptorTable descriptors, ReadRights rights) {
        this.domain = domain;
        this.source = source;
        this.descriptors = descriptors;
        this.rights = rights;
    }

    /** The user; a gap if the entry does not even show who it is. */
    UserRecord user(SearchResultEntry entry) {
        byte[] id = entry.getAttributeValueBytes("objectGUID");
        byte[] sid = entry.getAttributeValueBytes("objectSid");
        String name = entry.getAttributeValue("sAMAccountName");
        Optional<String> objectClass = Attributes.objectClass(entry);
        if (id == null || sid == null || name == null || objectClass.isEmpty()) {
            return gap(
                    Reason.NOT_VISIBLE, "objectSid, objectGUID or objectClass of " + entry.getDN() + " is not visible");
        }
        try {
            byte[] anchor = entry.getAttributeValueBytes(ANCHOR);
            Observation<SecurityDescriptor> descriptor =
                    descriptors.observe(entry.getAttributeValueBytes(Entries.DESCRIPTOR));
            SyncedUser.Builder user = SyncedUser.builder()
                    .domain(domain)
                    .dn(Dn.parse(entry.getDN()))
                    .id(Guid.ofBytes(id))
                    .sid(Sid.ofBytes(sid))
                    .objectClass(objectClass.get())
                    .samAccountName(name)
                    .userPrincipalName(Optional.ofNullable(entry.getAttributeValue("userPrincipalName")))
                    .descriptor(descriptor)
                    .anchor(Optional.ofNullable(anchor).map(Bytes::of))
                    .hidden(hidden(entry, descriptor))
                    .critical("TRUE".equalsIgnoreCase(entry.getAttributeValue("isCriticalSystemObject")));
            Integer adminCount = entry.getAttributeValueAsInteger("adminCount");
            if (adminCount != null) {
                user.adminCount(adminCount);
            }
            return user.build();
        } catch (IllegalArgumentException e) {
            return gap(Reason.MALFORMED, entry.getDN() + " makes no sense: " + e.getMessage());
        }
    }

    /** A descriptor that is hidden itself tells nothing, so that all may be hidden. */
    private Set<String> hidden(SearchResultEntry entry, Observation<SecurityDescriptor> descriptor) {
        Set<String> hidden = descriptor
                .known()
                .map(seen -> hiddenBy.computeIfAbsent(seen, rights::hidden))
                .orElseGet(rights::all);
        return hidden.stream().anyMatch(entry::hasAttribute)
                ? hidden.stream().filter(name -> !entry.hasAttribute(name)).collect(Collectors.toUnmodifiableSet())
                : hidden;
    }

    private UserRecord gap(Reason reason, String detail) {
        return new UserRecord.Gap(domain, new Unknown<>(reason, detail, source));
    }
}
