package dev.writeback.ldap.internal.read;

import com.unboundid.ldap.sdk.SearchResultEntry;
import dev.writeback.ldap.internal.query.Directory;
import dev.writeback.model.Computer;
import dev.writeback.model.Dn;
import dev.writeback.model.DomainRef;
import dev.writeback.model.Observation;
import dev.writeback.model.Source;
import dev.writeback.port.AccountQuery;
import dev.writeback.sd.Sid;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** Reads computers. */
final class ComputerReader {
    private static final String NAME = "sAMAccountName";
    private static final List<String> ATTRIBUTES = List.of(
            NAME,
            "objectSid",
            "userAccountControl",
            "primaryGroupID",
            "operatingSystem",
            "operatingSystemVersion",
            "lastLogonTimestamp");
    private static final long DISABLED = 0x2;
    private static final long DOMAIN_CONTROLLERS = 516;
    private static final long READ_ONLY_DOMAIN_CONTROLLERS = 521;

    private final Directory directory;
    private final DomainRef domain;
    private final AccountSearch search;

    ComputerReader(Directory directory, DomainRef domain, AccountSearch search) {
        this.directory = directory;
        this.domain = domain;
        this.search = search;
    }

    Observation<List<Computer>> computers(AccountQuery query) {
        Source source = directory.source(domain.head());
        return Answer.of(directory, source, "a computer", () -> {
            List<Computer> computers = new ArrayList<>();
            for (SearchResultEntry entry : search.entries("computer", query, ATTRIBUTES)) {
                Optional<Computer> computer = computer(entry);
                if (computer.isEmpty()) {
                    return directory.hidden(entry.getDN(), "Read all properties on it", source);
                }
                computers.add(computer.get());
            }
            Optional<String> blind = computers.isEmpty() ? search.blind(query, "Computers") : Optional.empty();
            if (blind.isPresent()) {
                return directory.notVisible(blind.get(), source);
            }
            computers.sort(Comparator.comparing(Computer::name, String.CASE_INSENSITIVE_ORDER));
            return directory.known(List.copyOf(computers), source);
        });
    }

    private static Optional<Computer> computer(SearchResultEntry entry) {
        Optional<String> name = Attributes.text(entry, NAME);
        Optional<Sid> sid = Attributes.sid(entry, "objectSid");
        OptionalLong control = Attributes.number(entry, "userAccountControl");
        OptionalLong group = Attributes.number(entry, "primaryGroupID");
        if (name.isEmpty() || sid.isEmpty() || control.isEmpty() || group.isEmpty()) {
            return Optional.empty();
        }
        long primary = group.getAsLong();
        OptionalLong lastLogon = Attributes.number(entry, "lastLogonTimestamp");
        return Optional.of(Computer.builder()
                .name(name.get().replaceFirst("\\$$", ""))
                .sid(sid.get())
                .dn(Dn.parse(entry.getDN()))
                .enabled((control.getAsLong() & DISABLED) == 0)
                .domainController(primary == DOMAIN_CONTROLLERS || primary == READ_ONLY_DOMAIN_CONTROLLERS)
                .operatingSystem(Attributes.text(entry, "operatingSystem"))
                .operatingSystemVersion(Attributes.text(entry, "operatingSystemVersion"))
                .lastLogon(lastLogon.isPresent() ? Attributes.moment(lastLogon.getAsLong()) : Optional.empty())
                .build());
    }
}
