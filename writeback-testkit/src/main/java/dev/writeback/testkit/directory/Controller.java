package dev.writeback.testkit.directory;

import dev.writeback.model.Dn;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** A domain controller. */
public final class Controller {
    private static final List<String> CONTROLS = List.of(
            "1.2.840.113556.1.4.319", // pages
            "1.2.840.113556.1.4.801", // parts of descriptors
            "1.2.840.113556.1.4.1339"); // this server alone

    private static final List<String> POLICY_HINTS = List.of("1.2.840.113556.1.4.2239", "1.2.840.113556.1.4.2066");

    /** What {@code msDS-Behavior-Version} says of it: Windows Server 2016 or later. */
    public static final int VERSION = 7;

    private final Node computer;
    private final Dn server;
    private final boolean writable;
    private volatile boolean policyHints = true;
    private volatile boolean answers = true;

    Controller(Node computer, Dn server, boolean writable) {
        this.computer = computer;
        this.server = server;
        this.writable = writable;
    }

    /** Its account. */
    public Node computer() {
        return computer;
    }

    /** Its object in its site. */
    public Dn server() {
        return server;
    }

    /** Its DNS name. */
    public String dnsName() {
        return computer.text("dNSHostName").orElseThrow();
    }

    /** Whether it takes writes. */
    public boolean writable() {
        return writable;
    }

    /** The controls of LDAP that it supports. */
    public Set<String> controls() {
        Set<String> all = new LinkedHashSet<>(CONTROLS);
        if (policyHints) {
            all.addAll(POLICY_HINTS);
        }
        return all;
    }

    /** Makes it one that does not know how to enforce the password history at a reset. */
    public void withoutPolicyHints() {
        policyHints = false;
    }

    /** Whether it answers at all. */
    public boolean answers() {
        return answers;
    }

    /** Switches it off. */
    public void unreachable() {
        answers = false;
    }
}
