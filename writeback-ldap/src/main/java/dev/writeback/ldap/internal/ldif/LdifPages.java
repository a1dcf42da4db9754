package dev.writeback.ldap.internal.ldif;

import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.ResultCode;
import com.unboundid.ldap.sdk.SearchResultEntry;
import dev.writeback.ldap.internal.query.Pages;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A pass over a file, a thousand entries ahead of whoever takes them. */
final class LdifPages implements Pages {
    private static final int PAGE_ENTRIES = 1000;

    /** Made beforehand: when memory is short, nothing can be made any more. */
    private static final Page DIED = new Page(List.of(), null, true);

    /** Hands each entry of a pass to a sink. */
    interface Pass {
        void run(Consumer<SearchResultEntry> sink);
    }

    private final BlockingQueue<Page> ready = new ArrayBlockingQueue<>(1);
    private final Thread reader;
    private volatile @Nullable Throwable fault;
    private List<SearchResultEntry> page = new ArrayList<>();

    LdifPages(Pass pass) {
        this.reader = new Thread(() -> read(pass), "writeback-ldif-page");
        reader.setDaemon(true);
        reader.start();
    }

    private void read(Pass pass) {
        try {
            pass.run(this::add);
            put(new Page(page, null, true));
        } catch (Stopped e) {
            // nobody wants more
        } catch (RuntimeException e) {
            try {
                put(new Page(page, new LDAPException(ResultCode.LOCAL_ERROR, String.valueOf(e.getMessage()), e), true));
            } catch (Stopped stopped) {
                // nobody wants more
            }
        } catch (Throwable e) {
            // such as a lack of memory: whoever waits for the page must not wait for ever
            fault = e;
            ready.clear();
            ready.add(DIED);
        }
    }

    private void add(SearchResultEntry entry) {
        page.add(entry);
        if (page.size() == PAGE_ENTRIES) {
            put(new Page(page, null, false));
            page = new ArrayList<>();
        }
    }

    private void put(Page next) {
        try {
            ready.put(next);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Stopped();
        }
    }

    @Override
    public Page take() throws InterruptedException {
        Page next = ready.take();
        Throwable died = fault;
        if (died != null) {
            throw new IllegalStateException("reading the files failed", died);
        }
        return next;
    }

    @Override
    public void close() {
        boolean interrupted = false;
        reader.interrupt();
        while (reader.isAlive()) {
            try {
                reader.join();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** Ends the pass from within. */
    private static final class Stopped extends RuntimeException {
        private static final long serialVersionUID = 1;

        Stopped() {
            super("closed", null, false, false);
        }
    }
}
