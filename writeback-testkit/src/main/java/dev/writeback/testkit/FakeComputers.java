package dev.writeback.testkit;

import dev.writeback.model.Computer;
import dev.writeback.model.Observation;
import dev.writeback.port.AccountQuery;
import dev.writeback.testkit.directory.Node;
import dev.writeback.testkit.directory.ObjectKind;
import dev.writeback.testkit.directory.Ticks;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Reads computers.
 *
 * @param view what is seen of a domain
 */
record FakeComputers(View view) {
    private static final int DISABLED = 0x2;
    private static final List<Integer> CONTROLLERS = List.of(516, 521);

    /** Those that match, in the order of their names. */
    Observation<List<Computer>> find(AccountQuery query) {
        List<Node> found = new AccountMatch(view).find(query, node -> node.kind() == ObjectKind.COMPUTER);
        Optional<Node> hidden = found.stream()
                .filter(node -> !view.shows(node, "userAccountControl", "primaryGroupID"))
                .findFirst();
        return hidden.<Observation<List<Computer>>>map(
                        node -> view.notVisible("userAccountControl or primaryGroupID of " + node.dn()))
                .orElseGet(() -> view.known(found.stream().map(this::computer).toList()));
    }

    private Computer computer(Node node) {
        return Computer.builder()
                .name(node.samAccountName().replaceFirst("\\$$", ""))
                .sid(node.sid().orElseThrow())
                .dn(node.dn())
                .enabled((node.userAccountControl() & DISABLED) == 0)
                .domainController(
                        CONTROLLERS.contains(node.integer("primaryGroupID").orElse(0)))
                .operatingSystem(view.text(node, "operatingSystem"))
                .operatingSystemVersion(view.text(node, "operatingSystemVersion"))
                .lastLogon(lastLogon(node))
                .build();
    }

    private Optional<Instant> lastLogon(Node node) {
        return view.text(node, "lastLogonTimestamp").map(text -> Ticks.moment(Long.parseLong(text)));
    }
}
