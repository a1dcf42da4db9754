package dev.writeback.access;

import static dev.writeback.access.SmallWorld.CLASS;
import static dev.writeback.access.SmallWorld.USE_CONTROL;
import static dev.writeback.access.SmallWorld.WRITE_IN_SET;
import static dev.writeback.access.SmallWorld.WRITE_WITHOUT_SET;
import static dev.writeback.sd.AceType.ALLOWED;
import static dev.writeback.sd.AceType.ALLOWED_CALLBACK;
import static dev.writeback.sd.AceType.ALLOWED_CALLBACK_OBJECT;
import static dev.writeback.sd.AceType.ALLOWED_OBJECT;
import static dev.writeback.sd.AceType.AUDIT;
import static dev.writeback.sd.AceType.AUDIT_OBJECT;
import static dev.writeback.sd.AceType.DENIED;
import static dev.writeback.sd.AceType.DENIED_CALLBACK;
import static dev.writeback.sd.AceType.DENIED_CALLBACK_OBJECT;
import static dev.writeback.sd.AceType.DENIED_OBJECT;
import static dev.writeback.sd.AceType.MANDATORY_LABEL;
import static org.assertj.core.api.Assertions.assertThat;

import dev.writeback.access.AccessDecision.Answer;
import dev.writeback.sd.AccessMask;
import dev.writeback.sd.Ace;
import dev.writeback.sd.AceFlags;
import dev.writeback.sd.AceType;
import dev.writeback.sd.Bytes;
import dev.writeback.sd.Sid;
import dev.writeback.testing.Cases;
import dev.writeback.testing.Draw;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The linear walk against the tree of MS-ADTS, which it replaces. */
class AccessCheckDifferentialTest {
    private static final int LONGEST = 8;

    @Test
    void writing_an_attribute_is_decided_as_by_the_tree() {
        Cases.each(100_000, draw -> {
            SmallWorld world = SmallWorld.draw(draw, draw.oneOf(WRITE_IN_SET, WRITE_WITHOUT_SET));
            List<Ace.Typed> dacl = draw.list(LONGEST, () -> plain(draw));

            assertThat(world.decide(dacl).answer()).as("%s", dacl).isEqualTo(reference(world, dacl));
        });
    }

    @Test
    void using_a_control_access_right_is_decided_by_entries_without_object_type_or_with_its_own() {
        Cases.each(50_000, draw -> {
            SmallWorld world = SmallWorld.draw(draw, USE_CONTROL);
            List<Ace.Typed> dacl = draw.list(LONGEST, () -> plain(draw));
            dacl.removeIf(ace -> CLASS.equals(ace.objectType()));

            assertThat(world.decide(dacl).answer()).as("%s", dacl).isEqualTo(reference(world, dacl));
        });
    }

    @Test
    void entries_that_do_not_take_part_change_nothing() {
        Cases.each(20_000, draw -> {
            SmallWorld world = SmallWorld.draw(draw, draw.oneOf(WRITE_IN_SET, WRITE_WITHOUT_SET, USE_CONTROL));
            List<Ace.Typed> dacl = draw.list(LONGEST, () -> plain(draw));
            List<Ace.Typed> longer = new ArrayList<>(dacl);
            Ace.Typed audit = SmallWorld.ace(draw, AUDIT, AUDIT_OBJECT, MANDATORY_LABEL);
            longer.add(draw.below(dacl.size() + 1), audit);

            assertThat(world.decide(longer).answer())
                    .isEqualTo(world.decide(dacl).answer());
        });
    }

    @Test
    void the_entry_that_decided_is_the_one_named() {
        Cases.each(20_000, draw -> {
            SmallWorld world = SmallWorld.draw(draw, draw.oneOf(WRITE_IN_SET, WRITE_WITHOUT_SET));
            List<Ace.Typed> dacl = draw.list(LONGEST, () -> plain(draw));

            AccessDecision decision = world.decide(dacl);

            decision.by()
                    .ifPresentOrElse(
                            by -> {
                                assertThat(dacl.get(by.index())).isEqualTo(by.ace());
                                assertThat(world.decide(List.of(by.ace())).by()).isPresent();
                                assertThat(world.decide(dacl.subList(0, by.index()))
                                                .by())
                                        .isEmpty();
                            },
                            () -> assertThat(decision.answer()).isEqualTo(Answer.DENY));
        });
    }

    @Test
    void a_condition_makes_it_unknown_exactly_when_it_could_change_the_answer() {
        Cases.each(30_000, draw -> {
            SmallWorld world = SmallWorld.draw(draw, draw.oneOf(WRITE_IN_SET, WRITE_WITHOUT_SET, USE_CONTROL));
            List<Ace.Typed> dacl = draw.list(LONGEST, () -> draw.chance(30) ? conditional(draw) : plain(draw));
            if (world.right().control()) {
                dacl.removeIf(ace -> CLASS.equals(ace.objectType()));
            }

            assertThat(world.decide(dacl).answer()).as("%s", dacl).isEqualTo(summary(outcomes(world, dacl)));
        });
    }

    @Test
    void an_entry_of_unknown_kind_makes_it_unknown_exactly_when_it_could_change_the_answer() {
        Cases.each(20_000, draw -> {
            SmallWorld world = SmallWorld.draw(draw, draw.oneOf(WRITE_IN_SET, WRITE_WITHOUT_SET));
            List<Ace> dacl = draw.list(LONGEST, () -> draw.chance(20) ? opaque(draw) : plain(draw));

            assertThat(world.decide(dacl).answer()).as("%s", dacl).isEqualTo(summary(outcomes(world, dacl)));
        });
    }

    @Test
    void the_class_as_object_type_of_a_control_access_right_is_unknown_exactly_when_it_matters() {
        Cases.each(20_000, draw -> {
            SmallWorld world = SmallWorld.draw(draw, USE_CONTROL);
            List<Ace.Typed> dacl = draw.list(LONGEST, () -> plain(draw));

            assertThat(world.decide(dacl).answer()).as("%s", dacl).isEqualTo(summary(outcomes(world, dacl)));
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"ALLOWED_OBJECT", "DENIED_OBJECT"})
    void the_class_as_object_type_decides_about_every_attribute(AceType type) {
        Ace.Typed ace = Ace.object(type, AceFlags.NONE, AccessMask.WRITE_PROPERTY, CLASS, null, Sid.EVERYONE);
        Answer expected = type == ALLOWED_OBJECT ? Answer.ALLOW : Answer.DENY;

        for (Right right : List.of(WRITE_IN_SET, WRITE_WITHOUT_SET)) {
            AccessDecision decision = new SmallWorld(null, null, right).decide(List.of(ace));

            assertThat(decision.answer()).isEqualTo(expected);
            assertThat(decision.by()).isPresent();
        }
    }

    private static Ace.Typed plain(Draw draw) {
        return SmallWorld.ace(draw, ALLOWED, DENIED, ALLOWED_OBJECT, DENIED_OBJECT);
    }

    private static Ace.Typed conditional(Draw draw) {
        return SmallWorld.ace(draw, ALLOWED_CALLBACK, DENIED_CALLBACK, ALLOWED_CALLBACK_OBJECT, DENIED_CALLBACK_OBJECT);
    }

    private static Ace opaque(Draw draw) {
        return new Ace.Opaque(draw.oneOf(0x04, 0x14, 0x99), SmallWorld.flags(draw), Bytes.of(draw.bytes(16)));
    }

    private static Answer reference(SmallWorld world, List<Ace.Typed> dacl) {
        return world.referenceGrants(dacl) ? Answer.ALLOW : Answer.DENY;
    }

    private static Answer summary(Set<Answer> outcomes) {
        return outcomes.size() == 1 ? outcomes.iterator().next() : Answer.UNKNOWN;
    }

    /** What the reference says with every open entry in turn present and absent, or allowing, denying and absent. */
    private static Set<Answer> outcomes(SmallWorld world, List<? extends Ace> dacl) {
        List<List<Ace.Typed>> worlds = List.of(List.of());
        for (Ace ace : dacl) {
            List<List<Ace.Typed>> longer = new ArrayList<>();
            for (List<Ace.Typed> shorter : worlds) {
                if (readings(world, ace).isEmpty()) {
                    longer.add(with(shorter, (Ace.Typed) ace));
                } else {
                    longer.add(shorter);
                    readings(world, ace).forEach(reading -> longer.add(with(shorter, reading)));
                }
            }
            worlds = longer;
        }
        Set<Answer> outcomes = EnumSet.noneOf(Answer.class);
        worlds.forEach(aces -> outcomes.add(reference(world, aces)));
        return outcomes;
    }

    private static List<Ace.Typed> with(List<Ace.Typed> list, Ace.Typed ace) {
        List<Ace.Typed> longer = new ArrayList<>(list);
        longer.add(ace);
        return longer;
    }

    /** What an entry can come to, apart from nothing; empty: it is what it says. */
    private static List<Ace.Typed> readings(SmallWorld world, Ace ace) {
        if (!(ace instanceof Ace.Typed typed)) {
            return List.of(
                    Ace.simple(ALLOWED, ace.flags(), 0x120, Sid.EVERYONE),
                    Ace.simple(DENIED, ace.flags(), 0x120, Sid.EVERYONE));
        }
        if (typed.type().carriesData()) {
            AceType plain = AceType.ofCode(
                            typed.type().code() < 0x0B
                                    ? typed.type().code() - 9
                                    : typed.type().code() - 6)
                    .orElseThrow();
            return List.of(withoutData(typed, plain));
        }
        boolean openClass = world.right().control() && CLASS.equals(typed.objectType());
        return openClass ? List.of(withoutObjectType(typed)) : List.of();
    }

    private static Ace.Typed withoutData(Ace.Typed ace, AceType plain) {
        return new Ace.Typed(
                plain,
                ace.flags(),
                ace.mask(),
                ace.objectType(),
                ace.inheritedObjectType(),
                ace.trustee(),
                Bytes.of(new byte[0]));
    }

    private static Ace.Typed withoutObjectType(Ace.Typed ace) {
        return Ace.object(ace.type(), ace.flags(), ace.mask().bits(), null, null, ace.trustee());
    }
}
