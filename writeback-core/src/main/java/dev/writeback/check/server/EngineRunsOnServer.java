package dev.writeback.check.server;

import dev.writeback.check.FactValidator;
import dev.writeback.check.KnownFacts;
import dev.writeback.check.Rule;
import dev.writeback.check.Scope;
import dev.writeback.check.Severity;
import dev.writeback.check.Verdict;
import dev.writeback.model.Facts;
import dev.writeback.model.Subject;

/** WB-SRV-001: the computers that the directory names for the engine, judged by what the directory knows of them. */
final class EngineRunsOnServer implements FactValidator {
    private static final Rule RULE = Rule.of("WB-SRV-001")
            .scope(Scope.DIRECTORY)
            // not blocking: the directory names the computer of the installation, and the engine may have moved
            .severity(Severity.WARNING)
            .title("Sync engine runs on an enabled computer with Windows Server 2016 or newer")
            .failureTitle("Sync engine runs on a computer that is disabled, too old or no server")
            .about(Subject.Kind.PATH)
            .addRequires(Facts.SYNC_SERVERS)
            .build();

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public Verdict validate(KnownFacts facts) {
        ServerExamination examination = new ServerExamination(id(), facts.path());
        facts.known(Facts.SYNC_SERVERS).forEach(examination::examine);
        return examination.conclude();
    }
}
