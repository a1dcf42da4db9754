package dev.writeback.testkit;

import dev.writeback.model.DomainController;
import dev.writeback.model.Observation;
import dev.writeback.model.Observation.Reason;
import dev.writeback.model.Observation.Unknown;
import dev.writeback.testkit.directory.Controller;
import dev.writeback.testkit.directory.ObjectKind;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;

/**
 * Reads what is known of domain controllers.
 *
 * @param view what is seen of their domain
 */
record FakeControllers(View view) {
    private static final String PASSWORD_PROTECTION = "{2bac71e6-a293-4d5b-ba3b-50b995237946}";

    Observation<List<DomainController>> all() {
        return view.known(view.tree().controllers().stream()
                .map(each -> new DomainController(
                        each.dnsName(), each.writable(), OptionalInt.of(Controller.VERSION), controls(each)))
                .sorted(Comparator.comparing(DomainController::dnsName))
                .toList());
    }

    private Observation<Set<String>> controls(Controller controller) {
        return controller.answers()
                ? view.known(Set.copyOf(controller.controls()))
                : new Unknown<>(Reason.UNREACHABLE, controller.dnsName() + " does not answer", view.source());
    }

    /** Whoever cannot look below every controller cannot know that there is nothing. */
    Observation<Boolean> passwordProtection() {
        boolean found = view.nodes()
                .filter(node -> node.kind() == ObjectKind.SERVICE_CONNECTION_POINT && view.shows(node, "keywords"))
                .flatMap(node -> node.values("keywords").stream())
                .anyMatch(value -> value.startsWith(PASSWORD_PROTECTION));
        boolean complete = view.tree().controllers().stream()
                .map(Controller::computer)
                .allMatch(computer -> view.shows(computer) && view.sight().children(computer));
        return found || complete ? view.known(found) : view.notVisible("what stands below domain controllers");
    }
}
