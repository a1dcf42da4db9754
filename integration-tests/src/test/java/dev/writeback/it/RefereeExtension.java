package dev.writeback.it;

import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives each test a domain controller of its own: one is set up and filled for all, and copied for each.
 *
 * <p>Where none can run, the tests are skipped, with the reason; with {@code -Dreferee.required=true} they fail.
 */
final class RefereeExtension implements ExecutionCondition, ParameterResolver {
    private static final Namespace NAMESPACE = Namespace.create(RefereeExtension.class);

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        RefereeTemplate template = template(context);
        if (template.obstacle().isEmpty()) {
            return ConditionEvaluationResult.enabled("a domain controller can run here");
        }
        if (Boolean.getBoolean("referee.required")) {
            throw new IllegalStateException("the referee is required, and cannot run: " + template.obstacle());
        }
        return ConditionEvaluationResult.disabled("no referee: " + template.obstacle());
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Referee.class;
    }

    /** The store closes the server at the end of the test, or of the class, that asked for it. */
    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        Store store = context.getStore(NAMESPACE);
        return store.computeIfAbsent("referee", key -> template(context).start(), Referee.class);
    }

    private static RefereeTemplate template(ExtensionContext context) {
        Store store = context.getRoot().getStore(NAMESPACE);
        return store.computeIfAbsent("template", key -> RefereeTemplate.create(), RefereeTemplate.class);
    }
}
