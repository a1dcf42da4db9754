package dev.writeback.testkit;

import dev.writeback.model.DescriptorTable;
import dev.writeback.model.Observation;
import dev.writeback.model.Observation.Reason;
import dev.writeback.model.Observation.Unknown;
import dev.writeback.model.SyncedUser;
import dev.writeback.model.UserRecord;
import dev.writeback.port.AccountQuery;
import dev.writeback.testkit.directory.Node;
import dev.writeback.testkit.directory.ObjectKind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** One pass over the users of a domain. */
final class FakeUsers {
    private static final String[] NEEDED = {"objectClass", "objectGUID", "objectSid", "sAMAccountName"};
    private static final List<String> OPTIONAL =
            List.of("userPrincipalName", "adminCount", "mS-DS-ConsistencyGuid", "isCriticalSystemObject");

    private final View view;
    private final DescriptorTable table;

    FakeUsers(View view) {
        this.view = view;
        this.table = view.table();
    }

    /** All that are visible, and the admission that others are hidden. */
    Stream<UserRecord> all() {
        return Stream.concat(users(), hidden());
    }

    /** So many of them, then the end of the connection. */
    Stream<UserRecord> breakingOffAfter(int count) {
        return Stream.concat(
                users().limit(count),
                Stream.of(gap(Reason.UNREACHABLE, "the connection broke after " + count + " users")));
    }

    /** Those that match, in the order of their names. */
    Observation<List<SyncedUser>> find(AccountQuery query) {
        List<SyncedUser> found = new ArrayList<>();
        for (Node node : new AccountMatch(view).find(query, each -> each.kind().person())) {
            UserRecord record = user(node);
            if (record instanceof UserRecord.Gap gap) {
                return gap.why().cast();
            }
            found.add((SyncedUser) record);
        }
        return view.known(List.copyOf(found));
    }

    private Stream<UserRecord> users() {
        List<Node> people;
        synchronized (view.tree().lock()) {
            people = view.tree().people().stream().filter(view.sight()::object).toList();
        }
        return people.stream().map(this::user);
    }

    /** Users below a unit that may not be listed do not come, and nothing else says so. */
    private Stream<UserRecord> hidden() {
        synchronized (view.tree().lock()) {
            return view
                    .nodes()
                    .filter(node -> node.kind() == ObjectKind.ORGANIZATIONAL_UNIT)
                    .filter(node -> !view.sight().children(node))
                    .limit(1)
                    .<UserRecord>map(unit -> gap(
                            Reason.NOT_VISIBLE,
                            "users below " + unit.dn()
                                    + " are hidden: the account that reads may not list its contents"))
                    .toList()
                    .stream();
        }
    }

    private UserRecord user(Node node) {
        synchronized (view.tree().lock()) {
            if (!view.shows(node, NEEDED)) {
                return gap(Reason.NOT_VISIBLE, "objectSid, objectGUID or objectClass of " + node + " is not visible");
            }
            SyncedUser.Builder user = SyncedUser.builder()
                    .domain(view.tree().domain())
                    .dn(node.dn())
                    .id(node.id())
                    .sid(node.sid().orElseThrow())
                    .objectClass(node.kind().className())
                    .samAccountName(node.samAccountName())
                    .userPrincipalName(view.text(node, "userPrincipalName"))
                    .descriptor(view.descriptor(table, node))
                    .adminCount(view.integer(node, "adminCount"))
                    .critical(view.text(node, "isCriticalSystemObject")
                            .filter("TRUE"::equals)
                            .isPresent())
                    .hidden(hiddenOf(node));
            if (view.shows(node, "mS-DS-ConsistencyGuid")) {
                user.anchor(node.bytes("mS-DS-ConsistencyGuid"));
            }
            return user.build();
        }
    }

    private Set<String> hiddenOf(Node node) {
        Set<String> hidden = new HashSet<>();
        for (String attribute : OPTIONAL) {
            if (!view.shows(node, attribute)) {
                hidden.add(attribute.toLowerCase(Locale.ROOT));
            }
        }
        return hidden;
    }

    private UserRecord gap(Reason reason, String detail) {
        return new UserRecord.Gap(view.tree().domain(), new Unknown<>(reason, detail, view.source()));
    }
}
