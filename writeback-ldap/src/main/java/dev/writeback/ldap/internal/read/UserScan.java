package dev.writeback.ldap.internal;

import com.unboundid.ldap.sdk.Filter;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.SearchResultEntry;
import dev.writeback.model.Container;
import dev.writeback.model.Containers;
import dev.writeback.model.Dn;
import dev.writeback.model.DomainRef;
import dev.writeback.model.Observation;
import dev.writeback.model.Observation.Reason;
import dev.writeback.model.Observation.Unknown;
import dev.writeback.model.Source;
import dev.writeback.model.UserRecord;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** All user accounts of a domain, as a stream that ends in a gap when the server stops answering. */
public final class UserScan {
    private static final Logger LOG = LoggerFactory.getLogger(UserScan.class);

    /** Normal user accounts of every class; an indexed attribute. */
    private static final Filter USERS = Filter.createEqualityFilter("sAMAccountType", "805306368");

    private final Directory directory;
    private final DomainRef domain;

    /** A scan of {@code domain}. */
    public UserScan(Directory directory, DomainRef domain) {
        this.directory = directory;
        this.domain = domain;
    }

    /** A new pass. Close the stream to free the connection. */
    public Stream<UserRecord> stream() {
        PagedSearch search = new PagedSearch(
                directory.connection(), domain.head(), USERS, UserMapper.ATTRIBUTES, AdControls.ownerAndDacl());
        Source source = directory.source(domain.head());
        Optional<UserRecord> hidden = hidden(source);
        PageAhead pages = new PageAhead(search);
        Pass pass = new Pass(pages, new UserMapper(domain, source, directory.descriptors(source)), source);
        int traits = Spliterator.NONNULL | Spliterator.ORDERED;
        return Stream.concat(
                        StreamSupport.stream(Spliterators.spliteratorUnknownSize(pass, traits), false), hidden.stream())
                .onClose(pages::close);
    }

    /** Users below a unit that this account may not list do not come, and nothing in the answer says so. */
    private Optional<UserRecord> hidden(Source source) {
        Observation<Containers> containers = new DomainReader(directory, domain).containers();
        if (containers instanceof Unknown<Containers> unknown) {
            return Optional.of(new UserRecord.Gap(domain, unknown));
        }
        try {
            Sight sight = Sight.of(directory);
            List<Dn> units = containers.known().map(Containers::all).orElse(List.of()).stream()
                    // other containers hold no users, and hide what they hold by default
                    .filter(container -> container.dn().isOrganizationalUnit())
                    .filter(container -> container
                            .descriptor()
                            .known()
                            .filter(sight::hidesChildren)
                            .isPresent())
                    .map(Container::dn)
                    .toList();
            return units.isEmpty() ? Optional.empty() : Optional.of(hidden(units, source));
        } catch (LDAPException e) {
            return Optional.of(new UserRecord.Gap(domain, Failures.unknown(e, source)));
        }
    }

    private UserRecord hidden(List<Dn> units, Source source) {
        String detail = "users below " + units.get(0) + (units.size() == 1 ? "" : " and other units")
                + " are hidden: the account that reads may not list their contents";
        return new UserRecord.Gap(domain, new Unknown<>(Reason.NOT_VISIBLE, detail, source));
    }

    private final class Pass implements Iterator<UserRecord> {
        private final PageAhead pages;
        private final UserMapper mapper;
        private final Source source;
        private Iterator<SearchResultEntry> page = List.<SearchResultEntry>of().iterator();
        private UserRecord.@Nullable Gap gap;
        private boolean last;
        private long read;

        Pass(PageAhead pages, UserMapper mapper, Source source) {
            this.pages = pages;
            this.mapper = mapper;
            this.source = source;
        }

        @Override
        public boolean hasNext() {
            while (!page.hasNext() && !last) {
                turn();
            }
            return page.hasNext() || gap != null;
        }

        @Override
        public UserRecord next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            if (page.hasNext()) {
                read++;
                return mapper.user(page.next());
            }
            UserRecord end = java.util.Objects.requireNonNull(gap);
            gap = null;
            return end;
        }

        private void turn() {
            try {
                PageAhead.Page next = pages.take();
                page = next.entries().iterator();
                last = next.last();
                if (next.failure() != null) {
                    breakOff(next.failure());
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                last = true;
                gap = new UserRecord.Gap(
                        domain, new Unknown<>(Reason.NOT_COLLECTED, "reading was interrupted" + after(), source));
            }
        }

        private void breakOff(LDAPException failure) {
            Unknown<Object> why = Failures.unknown(failure, source);
            LOG.warn("reading the users of {} broke off: {}", domain, failure.getResultCode());
            gap = new UserRecord.Gap(domain, new Unknown<>(why.reason(), why.detail() + after(), source));
        }

        private String after() {
            return " after " + read + " users";
        }
    }
}
