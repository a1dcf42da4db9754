package dev.writeback.port;

import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.function.Consumer;

/**
 * A place for files. What this library stores tells an attacker where a directory is weak, so a file belongs to its owner
 * alone, is never reached through a symbolic link, and stands under its name only when it is complete.
 *
 * <p>Names are plain names of files, without a folder in front. Where a method throws {@link IllegalArgumentException}, the
 * caller asked for something that cannot be done; {@link UncheckedIOException} says that the disk failed. Both messages are
 * one line. A store is threadsafe, its files are not.
 */
public interface Store {
    /** What to do about a file that already has the name. */
    enum Existing {
        /** Leave it alone, and refuse to write. */
        KEEP,
        /** Replace it when the new one is complete. */
        REPLACE
    }

    /**
     * The files of a folder. They are readable and writable for their owner alone from the moment they exist, where the
     * file system has POSIX permissions; elsewhere they have what the folder hands down.
     *
     * @throws IllegalArgumentException if {@code folder} is no folder
     */
    static Store inFolder(Path folder) {
        return new FolderStore(folder);
    }

    /**
     * Starts a file. Close it; without {@link NewFile#complete()} nothing is left of it.
     *
     * @throws IllegalArgumentException if {@code name} is no plain name, belongs to something else than a file, or belongs
     *     to a file that is to be kept
     */
    NewFile create(String name, Existing existing);

    /**
     * Writes a whole file.
     *
     * @throws IllegalArgumentException as {@link #create}
     */
    default void write(String name, Existing existing, Consumer<? super OutputStream> content) {
        try (NewFile file = create(name, existing)) {
            content.accept(file.out());
            file.complete();
        }
    }

    /**
     * Opens a file to read it. Close the stream.
     *
     * @throws IllegalArgumentException if there is no such file, or it is no regular file
     */
    InputStream open(String name);

    /**
     * Reads a small file as a whole.
     *
     * @param most how many bytes it may have
     * @throws IllegalArgumentException if it has more, or as {@link #open}
     */
    byte[] read(String name, int most);
}
