package dev.writeback.it;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives each test a domain controller of its own: one is set up and filled for all, and copied for each.
 *
 * <p>Where none can run, the tests are skipped, with the reason; with {@code -Dreferee.required=true} they fail.
 */
final class RefereeExtension implements ExecutionCondition, ParameterResolver {
    private static final Namespace NAMESPACE = Namespace.create(RefereeExtension.class);
    private static final int CANNOT_RUN_HERE = 3;

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        Shell.Outcome installed = context.getRoot()
                .getStore(NAMESPACE)
                .computeIfAbsent("installed", key -> script("install"), Shell.Outcome.class);
        if (installed.exit() == 0) {
            return ConditionEvaluationResult.enabled("Samba is there");
        }
        if (installed.exit() != CANNOT_RUN_HERE || Boolean.getBoolean("referee.required")) {
            throw new IllegalStateException("the referee is required, and cannot run: " + installed.err());
        }
        return ConditionEvaluationResult.disabled(
                "no referee: " + installed.err().strip());
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Referee.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        Template template = context.getRoot()
                .getStore(NAMESPACE)
                .computeIfAbsent("template", key -> Template.create(), Template.class);
        return context.getStore(NAMESPACE).computeIfAbsent("referee", key -> template.start(), Referee.class);
    }

    static Path scripts() {
        return Path.of(System.getProperty("basedir", "."))
                .resolve("samba")
                .toAbsolutePath()
                .normalize();
    }

    private static Shell.Outcome script(String... arguments) {
        List<String> command = new java.util.ArrayList<>(
                List.of("bash", scripts().resolve("dc.sh").toString()));
        command.addAll(List.of(arguments));
        return Shell.run(command);
    }

    /**
     * A filled directory that never runs.
     *
     * @param root holds it and all copies; removed at the end
     */
    record Template(Path root) implements AutoCloseable {
        static Template create() {
            try {
                Path root = Files.createTempDirectory("writeback-referee");
                String filled = root.resolve("template").toString();
                script("provision", filled).expectSuccess();
                script("fill", filled).expectSuccess();
                return new Template(root);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        Referee start() {
            // any address of the loopback network is free for the taking; two runs at a time must not meet
            ThreadLocalRandom random = ThreadLocalRandom.current();
            String address =
                    "127." + random.nextInt(1, 255) + "." + random.nextInt(1, 255) + "." + random.nextInt(2, 255);
            String copy = root.resolve("dc" + address.replace('.', '-')).toString();
            script("copy", root.resolve("template").toString(), copy, "--ip", address)
                    .expectSuccess();
            script("start", copy).expectSuccess();
            return new Referee(scripts(), Path.of(copy));
        }

        @Override
        public void close() {
            Shell.run(List.of("rm", "-rf", "--", root.toString())).expectSuccess();
        }
    }
}
