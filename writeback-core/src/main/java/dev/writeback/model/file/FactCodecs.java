package dev.writeback.model.file;

import dev.writeback.model.Fact;
import dev.writeback.model.Facts;
import dev.writeback.model.ProtectedAccounts;
import dev.writeback.sd.SecurityDescriptor;
import dev.writeback.sd.Sid;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.function.Function;

/** The codecs of all facts. A new fact gets a line here. */
final class FactCodecs {
    private static final List<FactCodec<?>> ALL = List.of(
            new FactCodec<>(Facts.SCHEMA, SchemaCodec::write, SchemaCodec::read),
            new FactCodec<>(Facts.TENANT_HINT, TenantHintCodec::write, TenantHintCodec::read),
            new FactCodec<>(Facts.INTEGRATION, IntegrationStateCodec::write, IntegrationStateCodec::read),
            descriptor(Facts.HEAD_DESCRIPTOR),
            descriptor(Facts.SAM_SERVER),
            descriptor(Facts.PRE_WINDOWS_2000),
            new FactCodec<>(Facts.CONTAINERS, ContainersCodec::write, ContainersCodec::read),
            new FactCodec<>(Facts.PASSWORD_POLICY, PasswordPolicyCodec::write, PasswordPolicyCodec::read),
            list(Facts.PASSWORD_SETTINGS, PasswordSettingsCodec::write, PasswordSettingsCodec::read),
            flag(Facts.PASSWORD_PROTECTION),
            new FactCodec<>(
                    Facts.PROTECTED,
                    (accounts, out) ->
                            out.json().list(accounts.sids(), sid -> out.json().text(sid.value())),
                    in -> new ProtectedAccounts(new TreeSet<>(in.json().list(json -> json.text(Sid::new))))),
            list(Facts.CONTROLLERS, DomainControllerCodec::write, in -> DomainControllerCodec.read(in.json())),
            list(Facts.CANDIDATES, CandidateCodec::write, in -> CandidateCodec.read(in.json())),
            list(Facts.PATHS, (path, out) -> SubjectCodec.write(path, out.json()), SubjectCodec::readPath),
            new FactCodec<>(Facts.CONNECTOR, ConnectorAccountCodec::write, ConnectorAccountCodec::read),
            flag(Facts.ENABLED),
            flag(Facts.LOCKED),
            new FactCodec<>(Facts.ACCOUNT_EXPIRY, MomentCodec::write, MomentCodec::read),
            new FactCodec<>(Facts.PASSWORD_EXPIRY, MomentCodec::write, MomentCodec::read),
            list(Facts.SYNC_SERVERS, ComputerCodec::write, in -> ComputerCodec.read(in.json())));

    private FactCodecs() {}

    private static FactCodec<SecurityDescriptor> descriptor(Fact<SecurityDescriptor> fact) {
        return new FactCodec<>(
                fact, (descriptor, out) -> out.json().text(LineWriter.base64(descriptor)), LineReader::bytes);
    }

    private static FactCodec<Boolean> flag(Fact<Boolean> fact) {
        return new FactCodec<>(
                fact, (value, out) -> out.json().flag(value), in -> in.json().flag());
    }

    private static <T> FactCodec<List<T>> list(
            Fact<List<T>> fact, BiConsumer<T, LineWriter> write, Function<LineReader, T> read) {
        return new FactCodec<>(
                fact,
                (elements, out) -> out.json().list(elements, element -> write.accept(element, out)),
                in -> in.json().list(json -> read.apply(in)));
    }

    /** The codec of the fact with this id; empty for one that this version does not know. */
    static Optional<FactCodec<?>> find(String factId) {
        return ALL.stream().filter(codec -> codec.fact().id().equals(factId)).findFirst();
    }
}
