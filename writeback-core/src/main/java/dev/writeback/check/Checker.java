package dev.writeback.check;

import dev.writeback.model.ConnectorAccount;
import dev.writeback.model.Facts;
import dev.writeback.model.Observation;
import dev.writeback.model.Observation.Reason;
import dev.writeback.model.Snapshot;
import dev.writeback.model.Subject;
import dev.writeback.model.Tenant;
import dev.writeback.model.UserRecord;
import dev.writeback.model.WritebackPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Runs rules over a snapshot: each once for each subject, with one pass over the users for all of them, and a second only if a rule asks for it. */
public final class Checker {
    private final Snapshot snapshot;

    private Checker(Snapshot snapshot) {
        this.snapshot = snapshot;
    }

    /** Judges {@code snapshot} by these rules. A rule that throws counts as crashed; the others go on. */
    public static CheckReport check(Snapshot snapshot, List<? extends Validator> validators) {
        return new Checker(snapshot).run(validators);
    }

    private CheckReport run(List<? extends Validator> validators) {
        UserPass pass = new UserPass(snapshot.domains(), snapshot.partial());
        // user rules conclude only after the pass, so each result is a promise until then
        List<Supplier<CheckResult>> results = new ArrayList<>();
        validators.forEach(validator -> start(validator, pass, results));
        allUsers(pass::take);
        if (pass.again()) {
            allUsers(pass::takeAgain);
        }
        return new CheckReport(
                snapshot.takenAt(),
                snapshot.source(),
                snapshot.forest().rootDnsName(),
                connectors(),
                pass.count(),
                results.stream().map(Supplier::get).toList());
    }

    private void allUsers(Consumer<UserRecord> taker) {
        try (Stream<UserRecord> users = snapshot.users()) {
            users.forEach(taker);
        }
    }

    private void start(Validator validator, UserPass pass, List<Supplier<CheckResult>> results) {
        for (Subject subject : subjects(validator.rule().about())) {
            Supplier<Verdict> verdict = begin(validator, new KnownFacts(snapshot, subject, validator.rule()), pass);
            results.add(() -> new CheckResult(validator, subject.key(), verdict.get(), contest(subject)));
        }
        if (validator.rule().about() == Subject.Kind.PATH) {
            unknownPaths(validator, results);
        }
    }

    private Optional<String> contest(Subject subject) {
        return subject instanceof WritebackPath path
                ? snapshot.observe(Facts.PATHS, path.domain())
                        .known()
                        .filter(paths -> paths.size() > 1)
                        .map(paths -> path.domain().key())
                : Optional.empty();
    }

    private List<String> connectors() {
        return subjects(Subject.Kind.PATH).stream()
                .flatMap(path -> snapshot.observe(Facts.CONNECTOR, path).known().stream()
                        .map(account -> described(account, contest(path))))
                .distinct()
                .toList();
    }

    /** Results name paths by their SID: where there are several, it tells which is which. */
    private static String described(ConnectorAccount account, Optional<String> contest) {
        String description = account.samAccountName() + " (" + account.dn() + ")";
        return contest.isPresent() ? description + ", " + account.sid() : description;
    }

    private static Supplier<Verdict> begin(Validator validator, KnownFacts facts, UserPass pass) {
        try {
            List<Missing> missing = facts.missing();
            if (!missing.isEmpty()) {
                return () -> new Verdict.Inconclusive(missing);
            }
            if (validator instanceof UserValidator rule) {
                return pass.join(facts.domainsOfSubject(), () -> rule.begin(facts));
            }
            Verdict verdict = ((FactValidator) validator).validate(facts);
            return () -> verdict;
        } catch (RuntimeException e) {
            return () -> Crashes.crashed(e);
        }
    }

    private List<? extends Subject> subjects(Subject.Kind kind) {
        return switch (kind) {
            case FOREST -> List.of(snapshot.forest());
            case TENANT -> List.of(Tenant.NOT_EXAMINED);
            case DOMAIN -> snapshot.domains();
            case PATH ->
                snapshot.domains().stream()
                        .flatMap(domain -> snapshot.observe(Facts.PATHS, domain).known().stream())
                        .<WritebackPath>flatMap(List::stream)
                        .toList();
        };
    }

    /**
     * A domain whose path is not known is not a domain without one: every rule about paths is open there. So it is for the
     * forest when no domain has one.
     */
    private void unknownPaths(Validator validator, List<Supplier<CheckResult>> results) {
        boolean none = snapshot.domains().stream()
                .allMatch(domain -> snapshot.observe(Facts.PATHS, domain)
                        .known()
                        .filter(List::isEmpty)
                        .isPresent());
        if (none) {
            // also when no domain is covered: a report in which nothing was judged must not look green
            String forest = snapshot.forest().key();
            String detail = "no domain has an account that writes passwords back";
            Missing missing = new Missing(Facts.PATHS.question(), forest, Reason.NOT_VISIBLE, detail);
            results.add(() -> new CheckResult(validator, forest, new Verdict.Inconclusive(List.of(missing))));
        }
        snapshot.domains().forEach(domain -> {
            if (snapshot.observe(Facts.PATHS, domain) instanceof Observation.Unknown<?> unknown) {
                Missing missing = new Missing(Facts.PATHS.question(), domain.key(), unknown.reason(), unknown.detail());
                results.add(() -> new CheckResult(validator, domain.key(), new Verdict.Inconclusive(List.of(missing))));
            }
        });
    }
}
