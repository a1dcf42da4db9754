package dev.writeback.examples.doctor;

import dev.writeback.check.Gate;
import dev.writeback.check.Scope;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What turns a report into yes, no or unknown. */
final class GateOptions {
    @Option(
            names = "--require",
            paramLabel = "PART",
            split = ",",
            description = "What must be ready: directory, tenant, server, network. Default: directory.")
    private List<Scope> required = List.of(Scope.DIRECTORY);

    @Option(names = "--strict", description = "A single blocked user fails the check.")
    private boolean strict;

    @Option(
            names = "--baseline",
            paramLabel = "FILE",
            description = "Findings that somebody answers for; they do not fail the check. A finding is named by its"
                    + " fingerprint in a JSON report, which holds names or pseudonyms as the report does.")
    private @Nullable Path baseline;

    boolean accepts() {
        return baseline != null;
    }

    Gate gate() {
        Gate gate = Gate.of(required.get(0), required.toArray(Scope[]::new));
        Gate looking = strict ? gate.strict() : gate;
        return baseline == null ? looking : looking.accepting(new NamedFile("--baseline", baseline).baseline());
    }
}
