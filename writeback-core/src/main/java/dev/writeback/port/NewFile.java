package dev.writeback.port;

import java.io.OutputStream;

/** A file that is being written. It has a name of its own until it is complete. Not threadsafe. */
public interface NewFile extends AutoCloseable {
    /** Takes the content. Buffered; closed with the file. */
    OutputStream out();

    /**
     * Says that nothing more will come, and gives the file its name, in one step.
     *
     * @throws IllegalArgumentException if a file that is to be kept has got the name in the meantime
     */
    void complete();

    /** Removes what was written, unless it is complete. */
    @Override
    void close();
}
