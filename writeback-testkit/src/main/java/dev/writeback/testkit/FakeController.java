package dev.writeback.testkit;

import dev.writeback.model.Dn;
import dev.writeback.testkit.directory.Controller;
import dev.writeback.testkit.directory.Node;
import dev.writeback.testkit.directory.ObjectKind;
import dev.writeback.testkit.directory.Tree;
import dev.writeback.testkit.server.FakeLdapServer;
import dev.writeback.testkit.server.ServerOptions;

/** A domain controller of a fake forest. All controllers of a domain show the same at once. */
public final class FakeController {
    private static final String AGENT = "{2bac71e6-a293-4d5b-ba3b-50b995237946}";

    private final ForestState state;
    private final Tree tree;
    private final Controller controller;

    FakeController(ForestState state, Tree tree, Controller controller) {
        this.state = state;
        this.tree = tree;
        this.controller = controller;
    }

    /** Its DNS name. */
    public String dnsName() {
        return controller.dnsName();
    }

    /** Where its account stands. */
    public Dn dn() {
        return controller.computer().dn();
    }

    /** Makes it one that does not know how to enforce the password history at a reset. */
    public FakeController withoutPolicyHints() {
        controller.withoutPolicyHints();
        return this;
    }

    /** Installs the agent of Microsoft Entra Password Protection, which leaves word of itself below the account. */
    public FakeController passwordProtection() {
        synchronized (tree.lock()) {
            Node computer = controller.computer();
            String name = "AzureADPasswordProtectionDCAgent";
            tree.find(Dn.parse("CN=" + name + "," + computer.dn()))
                    .orElseGet(() -> tree.add(ObjectKind.SERVICE_CONNECTION_POINT, computer, name, null))
                    .set("keywords", AGENT + ";" + tree.domain().dnsName());
        }
        return this;
    }

    /** Switches it off for readers in process. */
    public FakeController unreachable() {
        controller.unreachable();
        return this;
    }

    /** Serves its domain over LDAPS on this machine, until the server is closed. */
    public FakeLdapServer serve() {
        return serve(ServerOptions.defaults());
    }

    /** Serves its domain over LDAPS on this machine, until the server is closed. */
    public FakeLdapServer serve(ServerOptions options) {
        return FakeLdapServer.start(tree, controller, state.visibility(), options);
    }
}
