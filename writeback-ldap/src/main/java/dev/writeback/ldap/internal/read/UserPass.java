package dev.writeback.ldap.internal.read;

import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.SearchResultEntry;
import dev.writeback.ldap.internal.query.Failures;
import dev.writeback.ldap.internal.query.Pages;
import dev.writeback.model.DomainRef;
import dev.writeback.model.Observation.Reason;
import dev.writeback.model.Observation.Unknown;
import dev.writeback.model.Source;
import dev.writeback.model.UserRecord;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Users out of pages of entries; a gap ends them when the pages break off. */
final class UserPass implements Iterator<UserRecord> {
    private static final Logger LOG = LoggerFactory.getLogger(UserPass.class);

    private final DomainRef domain;
    private final Pages pages;
    private final UserMapper mapper;
    private final Source source;
    private Iterator<SearchResultEntry> page = List.<SearchResultEntry>of().iterator();
    private UserRecord.@Nullable Gap gap;
    private boolean last;
    private long read;

    UserPass(DomainRef domain, Pages pages, UserMapper mapper, Source source) {
        this.domain = domain;
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
        UserRecord end = Objects.requireNonNull(gap);
        gap = null;
        return end;
    }

    private void turn() {
        try {
            Pages.Page next = pages.take();
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
