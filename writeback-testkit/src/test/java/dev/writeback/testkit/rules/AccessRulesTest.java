package dev.writeback.testkit.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.writeback.access.AccessCheck;
import dev.writeback.access.Right;
import dev.writeback.access.Target;
import dev.writeback.access.Token;
import dev.writeback.sd.AccessMask;
import dev.writeback.sd.Ace;
import dev.writeback.sd.AceFlags;
import dev.writeback.sd.AceType;
import dev.writeback.sd.Acl;
import dev.writeback.sd.Guid;
import dev.writeback.sd.Sddl;
import dev.writeback.sd.SecurityDescriptor;
import dev.writeback.sd.Sid;
import dev.writeback.sd.SidAliases;
import dev.writeback.testkit.directory.ObjectKind;
import dev.writeback.testkit.directory.SchemaAttribute;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The slow algorithm: by examples, and against the fast one of the library, which reads the same specification. */
class AccessRulesTest {
    private static final Sid ME = new Sid("S-1-5-21-1-2-3-1104");
    private static final Sid MINE = new Sid("S-1-5-21-1-2-3-1200");
    private static final Sid OTHER = new Sid("S-1-5-21-1-2-3-1300");
    private static final Set<Sid> CONTEXT = Set.of(ME, MINE, Sid.EVERYONE);
    private static final int DRAWS = 3000;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    (A;;RP;;;WD)                                                                              | true  | true
                    (A;IO;RP;;;WD)                                                                            | false | false
                    (A;;WP;;;WD)                                                                              | false | false
                    (OA;;RP;4c164200-20c0-11d0-a768-00aa006e0529;;WD)                                         | true  | false
                    (OA;;RP;bf967a0a-0de6-11d0-a285-00aa003049e2;;WD)                                         | true  | false
                    (OA;;RP;bf967aba-0de6-11d0-a285-00aa003049e2;;WD)                                         | true  | true
                    (OA;;RP;;bf967a86-0de6-11d0-a285-00aa003049e2;WD)                                         | true  | true
                    (D;;RP;;;WD)(A;;RP;;;WD)                                                                  | false | false
                    (A;;RP;;;WD)(D;;RP;;;WD)                                                                  | true  | true
                    (OD;;RP;4c164200-20c0-11d0-a768-00aa006e0529;;WD)(A;;RP;;;WD)                             | false | true
                    (OD;;RP;28630ebf-41d5-11d1-a9c1-0000f80367c1;;WD)(A;;RP;;;WD)                             | true  | false
                    """)
    void reads_pwd_last_set_and_lockout_time(String dacl, boolean pwdLastSet, boolean lockoutTime) {
        ObjectTypeTree tree = evaluate(Sddl.parse("D:" + dacl.strip(), SidAliases.wellKnown()), OTHER);

        assertThat(tree.reads("pwdlastset")).isEqualTo(pwdLastSet);
        assertThat(tree.reads("lockouttime")).isEqualTo(lockoutTime);
    }

    @Test
    void an_owner_reads_the_list_unless_the_list_says_what_owners_may() {
        ObjectTypeTree own = evaluate(parse("O:" + ME + "D:"), OTHER);
        ObjectTypeTree limited = evaluate(parse("O:" + ME + "D:(A;;RP;;;OW)"), OTHER);
        ObjectTypeTree strange = evaluate(parse("O:" + OTHER + "D:"), OTHER);

        assertThat(own.grants(AccessMask.READ_CONTROL)).isTrue();
        assertThat(own.reads("cn")).isFalse();
        assertThat(limited.grants(AccessMask.READ_CONTROL)).isFalse();
        assertThat(limited.reads("cn")).isTrue();
        assertThat(strange.grants(AccessMask.READ_CONTROL)).isFalse();
    }

    @Test
    void without_a_list_everything_is_granted_and_with_an_empty_one_nothing() {
        ObjectTypeTree none = evaluate(SecurityDescriptor.of(0, OTHER, null, null), OTHER);
        ObjectTypeTree empty = evaluate(SecurityDescriptor.of(0, OTHER, null, Acl.of(List.of())), OTHER);

        assertThat(none.reads("cn")).isTrue();
        assertThat(empty.reads("cn")).isFalse();
    }

    @Test
    void self_is_whoever_the_object_is() {
        SecurityDescriptor descriptor = parse("D:(A;;RP;;;PS)");

        assertThat(evaluate(descriptor, ME).reads("cn")).isTrue();
        assertThat(evaluate(descriptor, OTHER).reads("cn")).isFalse();
    }

    @Test
    void what_is_granted_on_all_parts_is_granted_on_the_whole() {

        ObjectTypeTree whole = evaluate(parse("D:(A;;RP;;;WD)"), OTHER);
        ObjectTypeTree part = evaluate(parse("D:(OA;;RP;4c164200-20c0-11d0-a768-00aa006e0529;;WD)"), OTHER);

        assertThat(whole.grants(AccessMask.READ_PROPERTY)).isTrue();
        assertThat(part.grants(AccessMask.READ_PROPERTY)).isFalse();
    }

    @Test
    void agrees_with_the_library_on_every_attribute_of_random_lists() {
        long seed = System.nanoTime();
        System.out.println("access rules: seed " + seed);
        SplittableRandom random = new SplittableRandom(seed);
        Token token = Token.of(ME, CONTEXT);
        for (int draw = 0; draw < DRAWS; draw++) {
            SecurityDescriptor descriptor = descriptor(random);
            Sid self = random.nextBoolean() ? ME : OTHER;
            ObjectTypeTree tree = evaluate(descriptor, self);
            for (SchemaAttribute attribute : SchemaAttribute.ALL) {
                Right read =
                        new Right(attribute.name(), AccessMask.READ_PROPERTY, attribute.id(), attribute.propertySet());
                boolean allowed = AccessCheck.decide(descriptor, token, read, new Target(self, ObjectKind.USER.id()))
                        .allowed();

                assertThat(tree.reads(attribute.name().toLowerCase(Locale.ROOT)))
                        .as("seed %d, %s of %s", seed, attribute.name(), descriptor)
                        .isEqualTo(allowed);
            }
        }
    }

    private static SecurityDescriptor descriptor(SplittableRandom random) {
        List<Ace.Typed> aces = new ArrayList<>();
        int count = random.nextInt(8);
        for (int i = 0; i < count; i++) {
            aces.add(ace(random));
        }
        Sid owner = random.nextBoolean() ? ME : OTHER;
        return SecurityDescriptor.of(0, owner, null, Acl.of(aces));
    }

    private static Ace.Typed ace(SplittableRandom random) {
        Sid[] trustees = {ME, MINE, OTHER, Sid.EVERYONE, Sid.PRINCIPAL_SELF, Sid.OWNER_RIGHTS};
        int[] masks = {AccessMask.READ_PROPERTY, 0x20094, AccessMask.WRITE_PROPERTY, 0xF01FF};
        AceFlags flags = random.nextInt(6) == 0 ? new AceFlags(AceFlags.INHERIT_ONLY) : AceFlags.NONE;
        boolean allows = random.nextBoolean();
        int mask = masks[random.nextInt(masks.length)];
        Sid trustee = trustees[random.nextInt(trustees.length)];
        @Nullable Guid type = type(random);
        return type == null
                ? Ace.simple(allows ? AceType.ALLOWED : AceType.DENIED, flags, mask, trustee)
                : Ace.object(allows ? AceType.ALLOWED_OBJECT : AceType.DENIED_OBJECT, flags, mask, type, null, trustee);
    }

    private static @Nullable Guid type(SplittableRandom random) {
        SchemaAttribute some = SchemaAttribute.ALL.get(random.nextInt(SchemaAttribute.ALL.size()));
        return switch (random.nextInt(5)) {
            case 0 -> null;
            case 1 -> some.id();
            case 2 -> some.propertySet();
            case 3 -> ObjectKind.USER.id();
            default -> ObjectKind.COMPUTER.id();
        };
    }

    private static ObjectTypeTree evaluate(SecurityDescriptor descriptor, Sid self) {
        return new AccessRules(descriptor, CONTEXT, self).evaluate(ObjectKind.USER.id());
    }

    private static SecurityDescriptor parse(String sddl) {
        return Sddl.parse(sddl, SidAliases.wellKnown());
    }
}
