package dev.writeback.testkit;

import dev.writeback.model.DomainRef;
import dev.writeback.model.Forest;
import dev.writeback.model.Observation;
import dev.writeback.model.Schema;
import dev.writeback.model.Source;
import dev.writeback.model.TenantHint;
import dev.writeback.port.DirectoryReader;
import dev.writeback.port.DomainReader;
import dev.writeback.sd.Guid;
import dev.writeback.testkit.Fault.Question;
import dev.writeback.testkit.directory.Node;
import dev.writeback.testkit.directory.ObjectKind;
import dev.writeback.testkit.directory.SchemaAttribute;
import dev.writeback.testkit.directory.Tree;
import dev.writeback.testkit.directory.Trees;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads a fake forest in process. Every answer is computed from the objects as they are when the question comes. */
final class FakeReader implements DirectoryReader {
    private static final String TENANT_NAME = "azureADName:";
    private static final String TENANT_ID = "azureADId:";

    private final ForestState state;
    private final Trees trees;
    private final @Nullable Node account;
    private final Answers answers;

    /** Reads as {@code account}; null: as somebody from whom no right hides anything. */
    FakeReader(ForestState state, @Nullable Node account) {
        this.state = state;
        this.trees = state.trees();
        this.account = account;
        this.answers = new Answers(state, account, forest().rootDnsName());
    }

    @Override
    public Source source() {
        return answers.source();
    }

    @Override
    public Forest forest() {
        return new Forest(trees.root().domain().dnsName());
    }

    @Override
    public List<DomainRef> domains() {
        return trees.domains().stream().map(Tree::domain).toList();
    }

    @Override
    public Observation<Schema> schema() {
        return answers.ofForest(Question.SCHEMA, trees.schema(), view -> {
            Map<String, Guid> classes = new HashMap<>();
            for (ObjectKind kind : ObjectKind.values()) {
                classes.put(kind.className(), kind.id());
            }
            return view.known(new Schema(classes, attribute("lockoutTime"), attribute("pwdLastSet")));
        });
    }

    private static Schema.Attribute attribute(String name) {
        SchemaAttribute attribute = SchemaAttribute.find(name).orElseThrow();
        return new Schema.Attribute(attribute.id(), attribute.propertySet());
    }

    @Override
    public Observation<TenantHint> tenantHint() {
        return answers.ofForest(Question.TENANT_HINT, trees.configuration(), view -> {
            Optional<Node> point = view.nodes()
                    .filter(node -> node.kind() == ObjectKind.SERVICE_CONNECTION_POINT)
                    .filter(node -> view.shows(node, "keywords"))
                    .findFirst();
            return point.map(node -> view.known(
                            new TenantHint(keyword(node, TENANT_ID).map(Guid::parse), keyword(node, TENANT_NAME))))
                    .orElseGet(() -> view.notVisible("a tenant named for the hybrid join of devices"));
        });
    }

    private static Optional<String> keyword(Node point, String name) {
        return point.values("keywords").stream()
                .filter(value -> value.startsWith(name))
                .map(value -> value.substring(name.length()))
                .findFirst();
    }

    @Override
    public DomainReader domain(DomainRef domain) {
        Tree tree = trees.domains().stream()
                .filter(known -> known.domain().equals(domain))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("not a domain of this forest: " + domain));
        return new FakeDomainReader(state, tree, new Answers(state, account, domain.dnsName()));
    }
}
