package dev.writeback.check.server;

import dev.writeback.model.Computer;
import dev.writeback.model.WritebackPath.Engine;
import java.util.ArrayList;
import java.util.List;

/** Says of a computer that it fits, with what is worth knowing about it. */
final class Praise {
    private Praise() {}

    static String of(Computer computer, WindowsVersion version, Engine engine) {
        List<String> remarks = new ArrayList<>();
        if (computer.domainController()) {
            remarks.add("a domain controller" + (engine == Engine.CONNECT ? "; a member server is better" : ""));
        }
        if (engine == Engine.CONNECT && version.compareTo(WindowsVersion.SERVER_2025) >= 0) {
            remarks.add("look up whether Microsoft supports Entra Connect there by now");
        }
        String system = computer.name() + " runs " + computer.operatingSystem().orElseThrow();
        return remarks.isEmpty() ? system : system + " (" + String.join("; ", remarks) + ")";
    }
}
