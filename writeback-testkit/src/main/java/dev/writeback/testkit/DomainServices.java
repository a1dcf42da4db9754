package dev.writeback.testkit;

import dev.writeback.port.DirectoryReader;
import dev.writeback.testkit.directory.Controller;
import dev.writeback.testkit.directory.NewController;
import dev.writeback.testkit.directory.Tree;
import dev.writeback.testkit.server.FakeLdapServer;
import dev.writeback.testkit.server.ServerOptions;

/**
 * A domain's controllers, and who reads there.
 *
 * @param <T> what the methods that change something return
 */
abstract class DomainServices<T> extends DomainPolicies<T> {
    DomainServices(ForestState state, Tree tree) {
        super(state, tree);
    }

    /** The domain controller of this name, such as {@code dc2}; made if it is not there. Every domain has a dc1. */
    public final FakeController controller(String name) {
        synchronized (monitor()) {
            Controller found = tree().controllers().stream()
                    .filter(known -> known.computer().name().equalsIgnoreCase(name))
                    .findFirst()
                    .orElseGet(() -> NewController.add(tree(), name, true));
            return new FakeController(state(), tree(), found);
        }
    }

    /**
     * Adds a read-only domain controller.
     *
     * @throws IllegalArgumentException if there is a controller of this name
     */
    public final FakeController readOnlyController(String name) {
        return new FakeController(state(), tree(), NewController.add(tree(), name, false));
    }

    /** Lets no domain controller of today know how to enforce the password history at a reset. */
    public final T withoutPolicyHints() {
        tree().controllers().forEach(Controller::withoutPolicyHints);
        return self();
    }

    /** Installs the agent of Microsoft Entra Password Protection on the first domain controller. */
    public final T passwordProtection() {
        controller("dc1").passwordProtection();
        return self();
    }

    /** A reader of the forest that reads as an account of this domain, and sees what that account's rights show. */
    public final DirectoryReader reader(String asSamAccountName) {
        return new FakeReader(state(), named(asSamAccountName));
    }

    /** Serves the domain over LDAPS on this machine as its first controller, until the server is closed. */
    public final FakeLdapServer serve() {
        return serve(ServerOptions.defaults());
    }

    /** Serves the domain over LDAPS on this machine as its first controller, until the server is closed. */
    public final FakeLdapServer serve(ServerOptions options) {
        return controller("dc1").serve(options);
    }
}
