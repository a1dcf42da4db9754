package dev.writeback.testkit;

import dev.writeback.model.DescriptorTable;
import dev.writeback.model.Observation;
import dev.writeback.model.Observation.Known;
import dev.writeback.model.Observation.Reason;
import dev.writeback.model.Observation.Unknown;
import dev.writeback.model.Source;
import dev.writeback.sd.SecurityDescriptor;
import dev.writeback.testkit.directory.Node;
import dev.writeback.testkit.directory.Tree;
import dev.writeback.testkit.rules.Sight;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/**
 * What a reader sees of a tree at one moment.
 *
 * @param tree the objects
 * @param sight what is visible of them
 * @param source where the answers come from
 * @param now the moment
 */
record View(Tree tree, Sight sight, Source source, Instant now) {
    <T> Observation<T> known(T value) {
        return new Known<>(value, source, now);
    }

    <T> Observation<T> notVisible(String what) {
        return new Unknown<>(Reason.NOT_VISIBLE, what + " is not visible to the account that reads", source);
    }

    DescriptorTable table() {
        return new DescriptorTable(source, now);
    }

    Observation<SecurityDescriptor> descriptor(DescriptorTable table, Node node) {
        return table.observe(
                sight.descriptor(node) ? tree.descriptor(node).bytes().toArray() : null);
    }

    /** The visible objects, in the order in which they were added. */
    Stream<Node> nodes() {
        return tree.nodes().stream().filter(sight::object);
    }

    boolean shows(Node node, String... attributes) {
        for (String attribute : attributes) {
            if (!sight.attribute(node, attribute)) {
                return false;
            }
        }
        return sight.object(node);
    }

    Optional<String> text(Node node, String attribute) {
        return shows(node, attribute) ? node.text(attribute) : Optional.empty();
    }

    OptionalInt integer(Node node, String attribute) {
        return shows(node, attribute) ? node.integer(attribute) : OptionalInt.empty();
    }
}
