package dev.writeback.access;

import dev.writeback.sd.AccessMask;
import dev.writeback.sd.Ace;
import dev.writeback.sd.AceFlags;
import dev.writeback.sd.AceType;
import dev.writeback.sd.Acl;
import dev.writeback.sd.Bytes;
import dev.writeback.sd.Guid;
import dev.writeback.sd.SecurityDescriptor;
import dev.writeback.sd.Sid;
import dev.writeback.testing.Draw;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** An alphabet so small that random lists of it collide all the time: one object, one token, few rights. */
record SmallWorld(@Nullable Sid self, @Nullable Sid owner, Right right) {
    static final Guid CLASS = Guid.parse("bf967aba-0de6-11d0-a285-00aa003049e2");
    static final Guid OTHER_CLASS = Guid.parse("4828cc14-1437-45bc-9b07-ad6f015e5f28");
    static final Guid SET = Guid.parse("4c164200-20c0-11d0-a768-00aa006e0529");
    static final Guid IN_SET = Guid.parse("bf967a0a-0de6-11d0-a285-00aa003049e2");
    static final Guid ALSO_IN_SET = Guid.parse("bf967a68-0de6-11d0-a285-00aa003049e2");
    static final Guid OTHER_SET = Guid.parse("5f202010-79a5-11d0-9020-00c04fc2d4cf");
    static final Guid IN_OTHER_SET = Guid.parse("bf96792e-0de6-11d0-a285-00aa003049e2");
    static final Guid WITHOUT_SET = Guid.parse("28630ebf-41d5-11d1-a9c1-0000f80367c1");
    static final Guid CONTROL = Guid.parse("00299570-246d-11d0-a768-00aa006e0529");
    static final Guid OTHER_CONTROL = Guid.parse("ab721a53-1e2f-11d0-9819-00aa0040529b");

    static final Right WRITE_IN_SET = Right.write("attribute of a set", IN_SET, SET);
    static final Right WRITE_WITHOUT_SET = Right.write("attribute of no set", WITHOUT_SET, null);
    static final Right USE_CONTROL = Right.control("control access right", CONTROL);

    private static final Sid ACCOUNT = new Sid("S-1-5-21-1-2-3-1105");
    private static final Sid GROUP = new Sid("S-1-5-21-1-2-3-1200");
    private static final Sid STRANGER = new Sid("S-1-5-21-1-2-3-1300");
    private static final Token TOKEN = Token.of(ACCOUNT, List.of(GROUP, Sid.EVERYONE));
    private static final List<Guid> LABELS = List.of(
            CLASS, OTHER_CLASS, SET, IN_SET, ALSO_IN_SET, OTHER_SET, IN_OTHER_SET, WITHOUT_SET, CONTROL, OTHER_CONTROL);
    private static final Bytes CONDITION = Bytes.of(new byte[] {0x61, 0x72, 0x74, 0x78});

    static SmallWorld draw(Draw draw, Right right) {
        Sid self = draw.chance(25) ? null : draw.oneOf(ACCOUNT, STRANGER, STRANGER);
        Sid owner = draw.oneOf(ACCOUNT, GROUP, STRANGER);
        return new SmallWorld(self, owner, right);
    }

    static Ace.Typed ace(Draw draw, AceType... types) {
        AceType type = draw.oneOf(types);
        int mask = draw.oneOf(0x20, 0x20, 0x20, 0x100, 0x100, 0x120, 0x10, 0x30, 0xF01FF, 0x1000_0000, 0x4000_0000);
        Guid objectType = type.object() && draw.chance(85) ? draw.oneOf(LABELS) : null;
        Guid inheritedBy = type.object() && draw.chance(20) ? draw.oneOf(CLASS, OTHER_CLASS) : null;
        Sid trustee = draw.oneOf(ACCOUNT, ACCOUNT, GROUP, Sid.EVERYONE, STRANGER, Sid.PRINCIPAL_SELF, Sid.OWNER_RIGHTS);
        Bytes data = type.carriesData() ? CONDITION : Bytes.of(new byte[0]);
        return new Ace.Typed(type, flags(draw), new AccessMask(mask), objectType, inheritedBy, trustee, data);
    }

    static AceFlags flags(Draw draw) {
        return new AceFlags(draw.oneOf(0, 0, 0, 0x02, 0x10, 0x12, 0x0A, 0x1A));
    }

    AccessDecision decide(List<? extends Ace> dacl) {
        SecurityDescriptor descriptor = SecurityDescriptor.of(0, owner, null, Acl.of(dacl));
        return AccessCheck.decide(descriptor, TOKEN, right, new Target(self, CLASS));
    }

    boolean referenceGrants(List<Ace.Typed> dacl) {
        Set<Sid> token = new TreeSet<>(List.of(ACCOUNT, GROUP, Sid.EVERYONE));
        ReferenceAccessCheck reference = new ReferenceAccessCheck(CLASS, token, self, owner)
                .with(SET, IN_SET, ALSO_IN_SET)
                .with(OTHER_SET, IN_OTHER_SET)
                .with(WITHOUT_SET);
        return right.control()
                ? reference.grantsControl(dacl, right.objectType())
                : reference.grantsAttribute(dacl, right.bit(), right.objectType());
    }
}
