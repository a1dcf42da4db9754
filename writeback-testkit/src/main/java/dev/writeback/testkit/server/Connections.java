package dev.writeback.testkit.server;

import java.util.ArrayList;
import java.util.List;

/** The threads that serve connections, so that closing a server can wait for their end. Threadsafe. */
final class Connections {
    private final List<Thread> threads = new ArrayList<>();

    synchronized void opened(Thread thread) {
        threads.removeIf(other -> other.getState() == Thread.State.TERMINATED);
        threads.add(thread);
    }

    void awaitEnd(long millisEach) throws InterruptedException {
        List<Thread> open;
        synchronized (this) {
            open = List.copyOf(threads);
        }
        for (Thread thread : open) {
            thread.join(millisEach);
        }
    }
}
