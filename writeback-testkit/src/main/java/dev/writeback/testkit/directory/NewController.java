package dev.writeback.testkit.directory;

import dev.writeback.model.Dn;
import dev.writeback.sd.Sid;
import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Adds a domain controller: its account, its object in the domain's site, and its directory service below that. */
public final class NewController {
    private static final String WRITABLE = "532480";
    private static final String READ_ONLY = "83890176";
    private static final Duration SINCE_LOGON = Duration.ofDays(4);

    private NewController() {}

    /**
     * Adds one with the next free SID.
     *
     * @throws IllegalArgumentException if there is one of this name
     */
    public static Controller add(Tree tree, String name, boolean writable) {
        return add(tree, name, writable, null);
    }

    static Controller add(Tree tree, String name, boolean writable, @Nullable Sid sid) {
        synchronized (tree.lock()) {
            Node computer = computer(tree, name.toUpperCase(Locale.ROOT), writable, sid);
            Node server = server(tree, computer);
            agent(tree, server, writable);
            Controller added = new Controller(computer, server.dn(), writable);
            tree.keep(added);
            return added;
        }
    }

    private static Node computer(Tree tree, String name, boolean writable, @Nullable Sid sid) {
        Node parent = tree.at(Dn.parse("OU=Domain Controllers," + tree.head().dn()));
        Node computer = sid == null
                ? tree.add(ObjectKind.COMPUTER, parent, name)
                : tree.add(ObjectKind.COMPUTER, parent, name, sid);
        tree.name(computer, name + "$");
        return computer.set("userAccountControl", writable ? WRITABLE : READ_ONLY)
                .set("primaryGroupID", writable ? "516" : "521")
                .set("isCriticalSystemObject", "TRUE")
                .set(
                        "dNSHostName",
                        name.toLowerCase(Locale.ROOT) + "." + tree.domain().dnsName())
                .set("operatingSystem", "Windows Server 2022 Standard")
                .set("operatingSystemVersion", "10.0 (20348)")
                .date("lastLogonTimestamp", tree.forest().now().minus(SINCE_LOGON));
    }

    private static Node server(Tree tree, Node computer) {
        Tree configuration = tree.forest().configuration();
        return configuration
                .add(ObjectKind.SERVER, NewConfiguration.servers(tree), computer.name(), null)
                .set("dNSHostName", computer.values("dNSHostName").get(0))
                .set("serverReference", computer.dn().toString());
    }

    private static void agent(Tree tree, Node server, boolean writable) {
        Tree configuration = tree.forest().configuration();
        String[] held = {
            tree.head().dn().toString(),
            configuration.head().dn().toString(),
            tree.forest().schema().head().dn().toString()
        };
        if (writable) {
            configuration
                    .add(ObjectKind.DIRECTORY_AGENT, server, "NTDS Settings", null)
                    .set("msDS-Behavior-Version", String.valueOf(Controller.VERSION))
                    .set("hasMasterNCs", held)
                    .set("msDS-hasMasterNCs", held);
        } else {
            configuration
                    .add(ObjectKind.READ_ONLY_DIRECTORY_AGENT, server, "NTDS Settings", null)
                    .set("msDS-Behavior-Version", String.valueOf(Controller.VERSION))
                    .set("msDS-hasFullReplicaNCs", held);
        }
    }
}
