package dev.writeback.testkit.contract;

import dev.writeback.port.DirectoryReader;

/**
 * Holds a {@link DirectoryReader} to what the port says, on a directory of which is known what it holds. Each of the classes
 * above this one is about one kind of questions.
 *
 * <p>A subclass supplies the readers, and closes what it opened. Nothing here changes the directory.
 */
public abstract class DirectoryReaderContract extends UserQuestions {
    /** For subclasses. */
    protected DirectoryReaderContract() {}
}
