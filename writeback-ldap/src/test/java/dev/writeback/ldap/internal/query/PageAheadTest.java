package dev.writeback.ldap.internal.query;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.unboundid.ldap.sdk.Filter;
import com.unboundid.ldap.sdk.LDAPConnection;
import dev.writeback.model.Dn;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class PageAheadTest {
    @Test
    @Timeout(value = 30, unit = TimeUnit.SECONDS)
    void whoever_waits_for_a_page_learns_that_fetching_it_failed() {
        LDAPConnection connection = new LDAPConnection();
        Dn base = Dn.parse("DC=corp,DC=example");
        PagedSearch broken = new PagedSearch(connection, base, Filter.createPresenceFilter("cn"), List.of()) {
            @Override
            List<com.unboundid.ldap.sdk.SearchResultEntry> next() {
                throw new OutOfMemoryError("as if");
            }
        };

        try (PageAhead pages = new PageAhead(broken)) {
            assertThatThrownBy(pages::take)
                    .isInstanceOf(IllegalStateException.class)
                    .hasCauseInstanceOf(OutOfMemoryError.class);
        }
    }
}
