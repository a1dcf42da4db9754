package dev.writeback.testkit;

import dev.writeback.model.DomainRef;
import dev.writeback.model.Observation;
import dev.writeback.model.Observation.Reason;
import dev.writeback.model.Observation.Unknown;
import dev.writeback.model.Source;
import dev.writeback.testkit.Fault.Question;
import dev.writeback.testkit.directory.Node;
import dev.writeback.testkit.directory.Tree;
import dev.writeback.testkit.rules.Sight;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Answers questions from the forest as it is when they come, unless a fault stands in the way. */
final class Answers {
    private final ForestState state;
    private final @Nullable Node account;
    private final Source source;

    /** The answers that {@code account} gets; null: somebody from whom no right hides anything. */
    Answers(ForestState state, @Nullable Node account, String place) {
        this.state = state;
        this.account = account;
        this.source = new Source("fake", place);
    }

    Source source() {
        return source;
    }

    /** What is seen of a tree by asking a controller of the domain {@code here}. */
    View view(Tree tree, Tree here) {
        synchronized (state.trees()) {
            Sight sight = account == null
                    ? Sight.unlimited(tree, state.visibility())
                    : Sight.of(account, tree, here, state.visibility());
            return new View(tree, sight, source, state.trees().now());
        }
    }

    /** An answer about the forest. */
    <T> Observation<T> ofForest(Question question, Tree tree, Function<View, Observation<T>> answer) {
        Optional<Unknown<T>> silence = state.faults()
                .ofForest(Fault.NoAnswer.class)
                .filter(fault -> fault.question() == question)
                .findFirst()
                .map(this::asked);
        return silence.isPresent() ? silence.get() : at(tree, state.trees().root(), answer);
    }

    /** An answer about a domain. */
    <T> Observation<T> of(Question question, Tree domain, Function<View, Observation<T>> answer) {
        Optional<Unknown<T>> silence = silence(question, domain.domain());
        return silence.isPresent() ? silence.get() : at(domain, domain, answer);
    }

    private <T> Observation<T> at(Tree tree, Tree here, Function<View, Observation<T>> answer) {
        synchronized (state.trees()) {
            return answer.apply(view(tree, here));
        }
    }

    private <T> Optional<Unknown<T>> silence(Question question, DomainRef domain) {
        Optional<Unknown<T>> unreachable = unreachable(domain);
        return unreachable.isPresent()
                ? unreachable
                : state.faults()
                        .of(domain, Fault.NoAnswer.class)
                        .filter(fault -> fault.question() == question)
                        .findFirst()
                        .map(this::asked);
    }

    /** Why a domain says nothing at all; empty: it speaks. */
    <T> Optional<Unknown<T>> unreachable(DomainRef domain) {
        return state.faults()
                .of(domain, Fault.Unreachable.class)
                .findFirst()
                .map(fault ->
                        new Unknown<>(Reason.UNREACHABLE, "no domain controller of " + domain + " answers", source));
    }

    private <T> Unknown<T> asked(Fault.NoAnswer fault) {
        return new Unknown<>(fault.reason(), "a fault was asked for: " + fault, source);
    }
}
