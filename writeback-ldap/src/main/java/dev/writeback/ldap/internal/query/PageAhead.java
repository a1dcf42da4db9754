package dev.writeback.ldap.internal.query;

import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.SearchResultEntry;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import org.jspecify.annotations.Nullable;

/**
 * Fetches the next page while the last one is worked on. The cookie chains pages, so one ahead is all that one connection
 * allows.
 */
final class PageAhead implements Pages {
    /** Made beforehand: when memory is short, nothing can be made any more. */
    private static final Page DIED = new Page(List.of(), null, true);

    private final PagedSearch search;
    private final BlockingQueue<Page> ready = new ArrayBlockingQueue<>(1);
    private final Thread fetcher;
    private volatile boolean closed;
    private volatile @Nullable Throwable fault;

    PageAhead(PagedSearch search) {
        this.search = search;
        this.fetcher = new Thread(this::fetch, "writeback-ldap-page");
        fetcher.setDaemon(true);
        fetcher.start();
    }

    private void fetch() {
        try {
            Page page;
            do {
                page = fetchOne();
                ready.put(page);
            } while (!closed && !page.last());
        } catch (InterruptedException e) {
            fault = e;
        } catch (Throwable e) {
            // such as a lack of memory: whoever waits for the page must not wait for ever
            fault = e;
            ready.clear();
            ready.add(DIED);
        }
    }

    private Page fetchOne() {
        try {
            List<SearchResultEntry> entries = search.next();
            return new Page(entries, null, !search.hasNext());
        } catch (LDAPException e) {
            return new Page(List.of(), e, true);
        }
    }

    @Override
    public Page take() throws InterruptedException {
        Page page = ready.take();
        Throwable died = fault;
        if (died != null) {
            throw new IllegalStateException("fetching a page failed", died);
        }
        return page;
    }

    /** Stops fetching, and waits until the page on its way is in: the connection is free again afterwards. */
    @Override
    public void close() {
        closed = true;
        boolean interrupted = false;
        while (fetcher.isAlive()) {
            // a full queue would keep the fetcher waiting
            ready.clear();
            try {
                fetcher.join(10);
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
