package dev.writeback.examples.doctor;

import dev.writeback.check.Finding;
import dev.writeback.check.Remedy;
import dev.writeback.model.Dn;
import dev.writeback.model.RequiredAce;
import dev.writeback.model.SchemaIds;
import dev.writeback.model.WritebackRights;
import dev.writeback.port.DirectoryReader;
import dev.writeback.sd.AccessMask;
import dev.writeback.sd.Ace;
import dev.writeback.sd.AceFlags;
import dev.writeback.sd.AceType;
import dev.writeback.sd.Sid;
import dev.writeback.testkit.FakeForest;
import java.time.Duration;
import java.time.InstantSource;

/** A company whose writeback looks configured, and fails for most of its users: every usual fault once. */
final class DemoForest {
    /** Nobody may reset the passwords of contractors: an old rule, long forgotten. */
    private static final Ace.Typed FORGOTTEN_RULE = Ace.object(
            AceType.DENIED_OBJECT,
            new AceFlags(AceFlags.CONTAINER_INHERIT | AceFlags.INHERIT_ONLY),
            AccessMask.CONTROL_ACCESS,
            SchemaIds.RESET_PASSWORD,
            SchemaIds.USER,
            Sid.EVERYONE);

    private final FakeForest forest;
    private final Dn contractors;
    private final Dn engine;

    DemoForest(InstantSource clock) {
        this.forest = FakeForest.of("corp.example").clock(clock);
        this.contractors = forest.organizationalUnit("OU=Contractors,OU=Partners");
        Dn sales = forest.organizationalUnit("OU=Sales,OU=Staff");
        Dn engineering = forest.organizationalUnit("OU=Engineering,OU=Staff");
        Dn finance = forest.organizationalUnit("OU=Finance,OU=Staff");
        forest.users("u%04d", 1200, sales, engineering, finance, contractors);
        Sid connector = forest.connector("MSOL_0a1b2c3d4e5f");

        // somebody followed a third of the guide
        WritebackRights rights = reader().schema().known().orElseThrow().rights();
        RequiredAce reset = RequiredAce.onDescendants(rights.resetPassword(), SchemaIds.USER);
        forest.grant(forest.head(), reset.to(connector));
        // the finance department keeps others out, and the connector account with them
        forest.protect(finance);
        forest.grant(contractors, FORGOTTEN_RULE);
        for (int number = 1; number <= 3; number++) {
            Dn admin = forest.user("admin" + number, engineering);
            forest.join(forest.find("Domain Admins"), admin).stampAsAdministrator(admin);
        }
        Dn formerly = forest.user("frank", finance);
        forest.stampAsAdministrator(formerly);
        forest.protect(forest.user("grace", sales));
        // the engine was installed long ago
        this.engine = forest.server("SYNC01", forest.computersContainer());
        run("Windows Server 2012 R2 Standard", "6.3 (9600)");
    }

    DirectoryReader reader() {
        return forest.reader();
    }

    /** Does what a finding proposes. */
    void cure(Finding finding) {
        if (finding.remedy() instanceof Remedy.AddAce add) {
            forest.grant(add.on(), add.grant().to(add.trustee()));
        } else if (finding.remedy() instanceof Remedy.RestoreInheritance restore) {
            forest.unprotect(restore.on());
        } else {
            cureByHand(finding.validator().toString());
        }
    }

    private void cureByHand(String rule) {
        switch (rule) {
            case "WB-PER-001" -> forest.revoke(contractors, FORGOTTEN_RULE);
            case "WB-POL-001" -> forest.minimumPasswordAge(Duration.ZERO);
            case "WB-SRV-001" -> run("Windows Server 2022 Standard", "10.0 (20348)");
            default -> {
                // concerns single users, who stay as they are
            }
        }
    }

    private void run(String operatingSystem, String version) {
        forest.attribute(engine, "operatingSystem", operatingSystem)
                .attribute(engine, "operatingSystemVersion", version);
    }
}
