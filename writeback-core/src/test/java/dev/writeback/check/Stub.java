package dev.writeback.check;

import dev.writeback.model.Fact;
import dev.writeback.model.Subject;
import dev.writeback.model.SyncedUser;
import java.util.List;
import java.util.function.Function;

/** Rules that conclude what a test tells them to. */
final class Stub {
    private Stub() {}

    static Rule.Builder rule(String id) {
        return Rule.of(id)
                .scope(Scope.DIRECTORY)
                .title(id + " holds")
                .failureTitle(id + " is broken")
                .about(Subject.Kind.FOREST);
    }

    static FactValidator facts(Rule.Builder rule, Function<KnownFacts, Verdict> verdict) {
        return new OfFacts(rule.build(), verdict);
    }

    static FactValidator concluding(String id, Verdict verdict) {
        return facts(rule(id), facts -> verdict);
    }

    static UserValidator users(String id, Function<KnownFacts, UserValidator.Examination> begin, Fact<?>... requires) {
        return new OfUsers(
                rule(id).about(Subject.Kind.PATH).requires(List.of(requires)).build(), begin);
    }

    /** Passes, and says how many users it saw. */
    static UserValidator counting(String id, Fact<?>... requires) {
        return users(id, facts -> new Counting(), requires);
    }

    static Finding finding(String id, boolean ownReason) {
        return Finding.builder()
                .validator(new ValidatorId(id))
                .subject("forest:corp.example")
                .place("here")
                .title("something is wrong")
                .expected("right")
                .actual("wrong")
                .remedy(new Remedy.ByHand("put it right"))
                .ownReason(ownReason)
                .build();
    }

    private record OfFacts(Rule rule, Function<KnownFacts, Verdict> verdict) implements FactValidator {
        @Override
        public Verdict validate(KnownFacts facts) {
            return verdict.apply(facts);
        }
    }

    private record OfUsers(Rule rule, Function<KnownFacts, UserValidator.Examination> begin) implements UserValidator {
        @Override
        public Examination begin(KnownFacts facts) {
            return begin.apply(facts);
        }
    }

    private static final class Counting implements UserValidator.Examination {
        private int users;

        @Override
        public void examine(SyncedUser user) {
            users++;
        }

        @Override
        public Verdict conclude() {
            return new Verdict.Pass(users + " seen");
        }
    }
}
