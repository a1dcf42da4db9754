package dev.writeback.ldap.internal.query;

import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.SearchResultEntry;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The answer to a large question, in parts. Close it. */
public interface Pages extends AutoCloseable {
    /**
     * One part.
     *
     * @param entries a page; empty after a failure
     * @param failure why there are no more; null: there are, or the search is complete
     * @param last whether nothing follows
     */
    record Page(List<SearchResultEntry> entries, @Nullable LDAPException failure, boolean last) {}

    /**
     * The next page; waits for it. Not to be called after the last one.
     *
     * @throws IllegalStateException if fetching it failed in a way that is nobody's answer
     */
    Page take() throws InterruptedException;

    @Override
    void close();
}
