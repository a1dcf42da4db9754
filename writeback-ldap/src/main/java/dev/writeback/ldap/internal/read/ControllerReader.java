package dev.writeback.ldap.internal.read;

import com.unboundid.ldap.sdk.Filter;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.SearchResultEntry;
import dev.writeback.ldap.internal.query.Directory;
import dev.writeback.model.Dn;
import dev.writeback.model.DomainController;
import dev.writeback.model.DomainRef;
import dev.writeback.model.Observation;
import dev.writeback.model.Observation.Reason;
import dev.writeback.model.Observation.Unknown;
import dev.writeback.model.Source;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** Reads which domain controllers a domain has, from the sites in the configuration. */
public final class ControllerReader {
    private static final String HOST_NAME = "dNSHostName";
    private static final String WRITABLE = "msDS-hasMasterNCs";
    private static final String READ_ONLY = "msDS-hasFullReplicaNCs";
    private static final String VERSION = "msDS-Behavior-Version";

    private final Directory directory;
    private final Dn configuration;

    /** {@code configuration}: the naming context of the configuration. */
    public ControllerReader(Directory directory, Dn configuration) {
        this.directory = directory;
        this.configuration = configuration;
    }

    /** The controllers of {@code domain} by name; {@code answering} says of itself that it supports {@code controls}. */
    Observation<List<DomainController>> controllers(DomainRef domain, String answering, Set<String> controls) {
        Source source = directory.source(sites());
        return Answer.of(directory, source, "a domain controller", () -> {
            List<DomainController> controllers = new ArrayList<>();
            for (SearchResultEntry settings : settings()) {
                if (!settings.hasAttribute(WRITABLE) && !settings.hasAttribute(READ_ONLY)) {
                    return directory.hidden(
                            "which domains " + settings.getDN() + " holds", "Read all properties on it", source);
                }
                Optional<Boolean> writable = writable(settings, domain);
                if (writable.isEmpty()) {
                    continue;
                }
                Optional<String> host = host(settings);
                if (host.isEmpty()) {
                    return directory.hidden(
                            "dNSHostName of the server of " + settings.getDN(), "Read dNSHostName", source);
                }
                Observation<Set<String>> own = host.get().equals(answering)
                        ? directory.known(controls, directory.source())
                        : notAsked(host.get(), source);
                controllers.add(new DomainController(host.get(), writable.get(), version(settings), own));
            }
            controllers.sort(Comparator.comparing(DomainController::dnsName));
            return controllers.isEmpty()
                    ? directory.hidden(
                            "any domain controller of " + domain,
                            "List contents and Read all properties below CN=Sites",
                            source)
                    : directory.known(List.copyOf(controllers), source);
        });
    }

    /** The host names of the writable controllers of {@code domain}, by name. */
    public List<String> hosts(DomainRef domain) throws LDAPException {
        List<String> hosts = new ArrayList<>();
        for (SearchResultEntry settings : settings()) {
            if (writable(settings, domain).orElse(false)) {
                host(settings).ifPresent(hosts::add);
            }
        }
        hosts.sort(Comparator.naturalOrder());
        return hosts;
    }

    private List<SearchResultEntry> settings() throws LDAPException {
        return directory
                .entries()
                .subtree(
                        sites(),
                        Filter.createEqualityFilter("objectClass", "nTDSDSA"),
                        List.of(WRITABLE, READ_ONLY, VERSION));
    }

    private Dn sites() {
        return Dn.parse("CN=Sites," + configuration);
    }

    /** Empty: it does not hold the domain. */
    private static Optional<Boolean> writable(SearchResultEntry settings, DomainRef domain) {
        if (holds(settings, WRITABLE, domain)) {
            return Optional.of(true);
        }
        return holds(settings, READ_ONLY, domain) ? Optional.of(false) : Optional.empty();
    }

    private static boolean holds(SearchResultEntry settings, String attribute, DomainRef domain) {
        String[] contexts = settings.getAttributeValues(attribute);
        return contexts != null
                && List.of(contexts).stream()
                        .anyMatch(context -> Dn.parse(context).equals(domain.head()));
    }

    private static OptionalInt version(SearchResultEntry settings) {
        return Attributes.number(settings, VERSION).stream()
                .mapToInt(Math::toIntExact)
                .findFirst();
    }

    /** The server object stands above its settings. */
    private Optional<String> host(SearchResultEntry settings) throws LDAPException {
        Dn server = Dn.parse(settings.getDN()).parent().orElseThrow();
        return directory
                .entries()
                .entry(server.toString(), List.of(HOST_NAME))
                .flatMap(entry -> Attributes.text(entry, HOST_NAME))
                .map(name -> name.toLowerCase(Locale.ROOT));
    }

    private static Observation<Set<String>> notAsked(String host, Source source) {
        return new Unknown<>(Reason.NOT_COLLECTED, host + " itself was not asked", source);
    }
}
