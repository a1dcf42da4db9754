package dev.writeback.model.file;

import dev.writeback.model.Facts;
import java.util.List;
import java.util.Optional;

/** The codecs of all facts. A new fact gets a line here. */
final class FactCodecs {
    private static final List<FactCodec<?>> ALL = List.of(
            new FactCodec<>(Facts.SCHEMA, SchemaCodec::write, SchemaCodec::read),
            new FactCodec<>(
                    Facts.PATHS,
                    (paths, out) -> out.json().list(paths, path -> SubjectCodec.write(path, out.json())),
                    in -> in.json().list(json -> SubjectCodec.readPath(in))),
            new FactCodec<>(
                    Facts.HEAD_DESCRIPTOR,
                    (descriptor, out) -> out.json().text(LineWriter.base64(descriptor)),
                    LineReader::bytes),
            new FactCodec<>(Facts.CONTAINERS, ContainersCodec::write, ContainersCodec::read),
            new FactCodec<>(Facts.PASSWORD_POLICY, PasswordPolicyCodec::write, PasswordPolicyCodec::read),
            new FactCodec<>(Facts.CONNECTOR, ConnectorAccountCodec::write, ConnectorAccountCodec::read),
            new FactCodec<>(Facts.INTEGRATION, IntegrationStateCodec::write, IntegrationStateCodec::read));

    private FactCodecs() {}

    /** The codec of the fact with this id; empty for one that this version does not know. */
    static Optional<FactCodec<?>> find(String factId) {
        return ALL.stream().filter(codec -> codec.fact().id().equals(factId)).findFirst();
    }
}
