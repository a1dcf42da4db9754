package dev.writeback.ldap.internal;

import com.unboundid.ldap.sdk.SearchResultEntry;
import dev.writeback.model.DescriptorTable;
import dev.writeback.model.Dn;
import dev.writeback.model.DomainRef;
import dev.writeback.model.Observation.Reason;
import dev.writeback.model.Observation.Unknown;
import dev.writeback.model.Source;
import dev.writeback.model.SyncedUser;
import dev.writeback.model.UserRecord;
import dev.writeback.sd.Guid;
import dev.writeback.sd.Sid;
import java.util.List;
import java.util.Optional;

/** One entry of a scan as a user. */
final class UserMapper {
    static final List<String> ATTRIBUTES = List.of(
            "objectClass",
            "objectGUID",
            "objectSid",
            "sAMAccountName",
            "userPrincipalName",
            "adminCount",
            "isCriticalSystemObject",
            Directory.DESCRIPTOR);

    private final DomainRef domain;
    private final Source source;
    private final DescriptorTable descriptors;

    UserMapper(DomainRef domain, Source source, DescriptorTable descriptors) {
        this.domain = domain;
        this.source = source;
        this.descriptors = descriptors;
    }

    /** The user; a gap if the entry does not even show who it is. */
    UserRecord user(SearchResultEntry entry) {
        byte[] id = entry.getAttributeValueBytes("objectGUID");
        byte[] sid = entry.getAttributeValueBytes("objectSid");
        String name = entry.getAttributeValue("sAMAccountName");
        String[] classes = entry.getAttributeValues("objectClass");
        if (id == null || sid == null || name == null || classes == null) {
            return gap(
                    Reason.NOT_VISIBLE, "objectSid, objectGUID or objectClass of " + entry.getDN() + " is not visible");
        }
        try {
            SyncedUser.Builder user = SyncedUser.builder()
                    .domain(domain)
                    .dn(Dn.parse(entry.getDN()))
                    .id(Guid.ofBytes(id))
                    .sid(Sid.ofBytes(sid))
                    // the directory lists classes from the most general to the most specific one
                    .objectClass(classes[classes.length - 1])
                    .samAccountName(name)
                    .userPrincipalName(Optional.ofNullable(entry.getAttributeValue("userPrincipalName")))
                    .descriptor(descriptors.observe(entry.getAttributeValueBytes(Directory.DESCRIPTOR)))
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

    private UserRecord gap(Reason reason, String detail) {
        return new UserRecord.Gap(domain, new Unknown<>(reason, detail, source));
    }
}
