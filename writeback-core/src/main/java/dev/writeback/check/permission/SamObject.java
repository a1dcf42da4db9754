package dev.writeback.check.permission;

import dev.writeback.access.Right;
import dev.writeback.check.KnownFacts;
import dev.writeback.model.Container;
import dev.writeback.model.Dn;
import dev.writeback.model.Fact;
import dev.writeback.model.Facts;
import dev.writeback.model.Observation;
import dev.writeback.model.Observation.Reason;
import dev.writeback.model.SchemaIds;
import dev.writeback.sd.AccessMask;
import dev.writeback.sd.Guid;
import dev.writeback.sd.SecurityDescriptor;
import java.util.List;

/**
 * An object that a domain controller opens for whoever makes a remote SAM call.
 *
 * @param place its stable key
 * @param name what people call it
 * @param classId schemaIDGUID of its class
 * @param needs the rights that the caller must have on it
 * @param descriptor what was seen of its descriptor
 */
record SamObject(
        String place, String name, Guid classId, List<Right> needs, Observation<SecurityDescriptor> descriptor) {
    static final List<Fact<?>> FACTS =
            List.of(Facts.HEAD_DESCRIPTOR, Facts.CONTAINERS, Facts.SAM_SERVER, Facts.PRE_WINDOWS_2000);

    /** All of them in the domain of the path. */
    static List<SamObject> of(KnownFacts facts) {
        Dn head = facts.domain().head();
        Dn builtin = Dn.parse("CN=Builtin," + head);
        return List.of(
                container("head", head.toString(), SchemaIds.DOMAIN_DNS, facts.consult(Facts.HEAD_DESCRIPTOR)),
                container("builtin", builtin.toString(), SchemaIds.BUILTIN_DOMAIN, descriptor(builtin, facts)),
                container(
                        "sam-server",
                        "CN=Server,CN=System," + head,
                        SchemaIds.SAM_SERVER,
                        facts.consult(Facts.SAM_SERVER)),
                new SamObject(
                        "pre-windows-2000",
                        "the group Pre-Windows 2000 Compatible Access",
                        SchemaIds.GROUP,
                        List.of(readProperties(SchemaIds.GROUP), readPermissions(SchemaIds.GROUP)),
                        facts.consult(Facts.PRE_WINDOWS_2000)));
    }

    private static Observation<SecurityDescriptor> descriptor(Dn container, KnownFacts facts) {
        return facts.consult(Facts.CONTAINERS)
                .fold(
                        seen -> seen.value()
                                .find(container)
                                .map(Container::descriptor)
                                .orElseGet(() -> new Observation.Unknown<>(
                                        Reason.NOT_VISIBLE, container + " is not visible", seen.source())),
                        Observation.Unknown::cast);
    }

    private static SamObject container(
            String place, String name, Guid classId, Observation<SecurityDescriptor> descriptor) {
        Right list = Right.whole("List contents", AccessMask.LIST_CONTENTS, classId);
        return new SamObject(
                place, name, classId, List.of(list, readProperties(classId), readPermissions(classId)), descriptor);
    }

    private static Right readProperties(Guid classId) {
        return Right.whole("Read all properties", AccessMask.READ_PROPERTY, classId);
    }

    private static Right readPermissions(Guid classId) {
        return Right.whole("Read permissions", AccessMask.READ_CONTROL, classId);
    }
}
