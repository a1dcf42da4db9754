package dev.writeback.collect.pseudonym;

import dev.writeback.collect.PseudonymKey;
import dev.writeback.model.ConnectorAccount;
import dev.writeback.model.Container;
import dev.writeback.model.Containers;
import dev.writeback.model.Dn;
import dev.writeback.model.DomainRef;
import dev.writeback.model.Forest;
import dev.writeback.model.IntegrationState;
import dev.writeback.model.Observation;
import dev.writeback.model.Observation.Known;
import dev.writeback.model.Observation.Unknown;
import dev.writeback.model.Schema;
import dev.writeback.model.Source;
import dev.writeback.model.Subject;
import dev.writeback.model.SyncedUser;
import dev.writeback.model.Tenant;
import dev.writeback.model.UserRecord;
import dev.writeback.model.WritebackPath;
import dev.writeback.sd.Guid;
import dev.writeback.sd.SecurityDescriptor;
import dev.writeback.sd.Sid;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** What a snapshot holds, with pseudonyms. Each value is put together anew, so that nothing slips through. Threadsafe. */
final class Values {
    private final Names names;
    private final Identities identities;
    private final Places places;
    private final Texts texts;
    private final Descriptors descriptors;
    private final Map<DomainRef, DomainRef> domains = new ConcurrentHashMap<>();
    private final Map<Observation<SecurityDescriptor>, Observation<SecurityDescriptor>> seen =
            new ConcurrentHashMap<>();

    Values(PseudonymKey key) {
        KeyedHash hash = new KeyedHash(key);
        this.identities = new Identities(hash);
        this.names = new Names(hash, identities);
        this.places = new Places(names, hash);
        this.texts = new Texts(names);
        this.descriptors = new Descriptors(identities);
    }

    /** An answer; {@code value} rewrites what is known. */
    <T> Observation<T> observation(Observation<T> answer, Function<? super T, ? extends T> value) {
        return answer.fold(
                known -> new Known<>(value.apply(known.value()), source(known.source()), known.at()), this::unknown);
    }

    private <T> Unknown<T> unknown(Unknown<T> why) {
        return new Unknown<>(why.reason(), texts.text(why.detail()), source(why.source()));
    }

    Source source(Source source) {
        return new Source(texts.text(source.kind()), texts.text(source.place()));
    }

    Subject subject(Subject subject) {
        if (subject instanceof Forest forest) {
            return forest(forest);
        }
        if (subject instanceof DomainRef domain) {
            return domain(domain);
        }
        if (subject instanceof WritebackPath path) {
            return path(path);
        }
        return subject.equals(Tenant.NOT_EXAMINED) ? subject : new Tenant(names.dns(((Tenant) subject).name()));
    }

    Forest forest(Forest forest) {
        return new Forest(names.dns(forest.rootDnsName()));
    }

    DomainRef domain(DomainRef domain) {
        // asked for every user
        return domains.computeIfAbsent(domain, first -> new DomainRef(names.dns(first.dnsName()), dn(first.head())));
    }

    WritebackPath path(WritebackPath path) {
        return new WritebackPath(path.engine(), sid(path.principal()), domain(path.domain()));
    }

    Dn dn(Dn dn) {
        return places.dn(dn);
    }

    Sid sid(Sid sid) {
        return identities.sid(sid);
    }

    SecurityDescriptor descriptor(SecurityDescriptor descriptor) {
        return descriptors.descriptor(descriptor);
    }

    private Observation<SecurityDescriptor> descriptor(Observation<SecurityDescriptor> answer) {
        return seen.computeIfAbsent(answer, first -> observation(first, this::descriptor));
    }

    Schema schema(Schema schema) {
        Map<String, Guid> classes = new TreeMap<>();
        schema.classes().forEach((name, id) -> classes.put(names.className(name), id));
        return new Schema(classes, schema.lockoutTime(), schema.pwdLastSet());
    }

    Containers containers(Containers containers) {
        return new Containers(containers.all().stream()
                .map(container -> new Container(dn(container.dn()), descriptor(container.descriptor())))
                .toList());
    }

    ConnectorAccount connector(ConnectorAccount account) {
        return ConnectorAccount.builder()
                .sid(sid(account.sid()))
                .dn(dn(account.dn()))
                .samAccountName(names.name(account.samAccountName()))
                .objectClass(names.className(account.objectClass()))
                .description(account.description().map(texts::text))
                .groupSids(account.groupSids().stream().map(this::sid).toList())
                .hosts(account.hosts().stream().map(this::sid).toList())
                .build();
    }

    /** The same for what is known of controllers, policies and computers. */
    DirectoryValues directory() {
        return new DirectoryValues(this, names, texts, new Systems(texts), identities);
    }

    IntegrationState integration(IntegrationState state) {
        return IntegrationState.builder()
                .writeback(observation(state.writeback(), Function.identity()))
                .unlock(observation(state.unlock(), Function.identity()))
                .build();
    }

    UserRecord user(UserRecord record) {
        if (record instanceof UserRecord.Gap gap) {
            return new UserRecord.Gap(domain(gap.domain()), unknown(gap.why()));
        }
        SyncedUser user = (SyncedUser) record;
        return SyncedUser.builder()
                .domain(domain(user.domain()))
                .dn(dn(user.dn()))
                .id(identities.guid(user.id()))
                .sid(sid(user.sid()))
                .objectClass(names.className(user.objectClass()))
                .samAccountName(names.name(user.samAccountName()))
                .userPrincipalName(user.userPrincipalName().map(names::principal))
                .descriptor(descriptor(user.descriptor()))
                .adminCount(user.adminCount())
                .anchor(user.anchor().map(identities::anchor))
                .hidden(user.hidden().stream().map(names::attributeName).toList())
                .critical(user.critical())
                .build();
    }
}
