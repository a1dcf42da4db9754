package dev.writeback.collect.pseudonym;

import dev.writeback.model.Fact;
import dev.writeback.model.Facts;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/** What becomes of the names in each fact. A new fact gets a line here. */
final class FactRewrites {
    private static final List<FactRewrite<?>> ALL = List.of(
            new FactRewrite<>(Facts.SCHEMA, Values::schema),
            new FactRewrite<>(
                    Facts.TENANT_HINT, (values, hint) -> values.directory().tenantHint(hint)),
            new FactRewrite<>(Facts.INTEGRATION, Values::integration),
            new FactRewrite<>(Facts.HEAD_DESCRIPTOR, Values::descriptor),
            new FactRewrite<>(Facts.SAM_SERVER, Values::descriptor),
            new FactRewrite<>(Facts.PRE_WINDOWS_2000, Values::descriptor),
            new FactRewrite<>(Facts.CONTAINERS, Values::containers),
            withoutNames(Facts.PASSWORD_POLICY),
            list(
                    Facts.PASSWORD_SETTINGS,
                    (values, settings) -> values.directory().settings(settings)),
            withoutNames(Facts.PASSWORD_PROTECTION),
            new FactRewrite<>(
                    Facts.PROTECTED, (values, accounts) -> values.directory().accounts(accounts)),
            list(Facts.CONTROLLERS, (values, controller) -> values.directory().controller(controller)),
            list(Facts.CANDIDATES, (values, candidate) -> values.directory().candidate(candidate)),
            list(Facts.PATHS, Values::path),
            new FactRewrite<>(Facts.CONNECTOR, Values::connector),
            withoutNames(Facts.ENABLED),
            withoutNames(Facts.LOCKED),
            withoutNames(Facts.ACCOUNT_EXPIRY),
            withoutNames(Facts.PASSWORD_EXPIRY),
            list(Facts.SYNC_SERVERS, (values, computer) -> values.directory().computer(computer)));

    private FactRewrites() {}

    /** A fact that says nothing of anybody, such as a flag, a time or a number. */
    private static <T> FactRewrite<T> withoutNames(Fact<T> fact) {
        return new FactRewrite<>(fact, (values, value) -> value);
    }

    private static <T> FactRewrite<List<T>> list(Fact<List<T>> fact, BiFunction<Values, T, T> element) {
        return new FactRewrite<>(
                fact,
                (values, list) ->
                        list.stream().map(each -> element.apply(values, each)).toList());
    }

    /** What is done to the fact with this id; empty for one that this version does not know. */
    static Optional<FactRewrite<?>> find(String factId) {
        return ALL.stream().filter(line -> line.fact().id().equals(factId)).findFirst();
    }
}
