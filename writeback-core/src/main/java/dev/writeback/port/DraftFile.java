package dev.writeback.port;

import dev.writeback.port.Store.Existing;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A file beside the one that it will be, under a name that nobody can guess, until it is complete. */
final class DraftFile implements NewFile {
    private static final Set<StandardOpenOption> NEW = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    private static final int BUFFER_BYTES = 1 << 16;
    private static final int RANDOM_BYTES = 8;

    private final Path target;
    private final Path draft;
    private final Existing existing;
    private final FileChannel channel;
    private final OutputStream out;

    private DraftFile(Path target, Path draft, Existing existing, FileChannel channel) {
        this.target = target;
        this.draft = draft;
        this.existing = existing;
        this.channel = channel;
        this.out = new BufferedOutputStream(Channels.newOutputStream(channel), BUFFER_BYTES);
    }

    static DraftFile of(Path target, Existing existing) {
        byte[] random = new byte[RANDOM_BYTES];
        new SecureRandom().nextBytes(random);
        Path draft = target.resolveSibling(
                "." + target.getFileName() + "." + HexFormat.of().formatHex(random) + ".part");
        try {
            return new DraftFile(target, draft, existing, FileChannel.open(draft, NEW, ownerOnly(draft)));
        } catch (IOException e) {
            throw new UncheckedIOException(target + " cannot be written: " + Disk.reason(e), e);
        }
    }

    /** Given at creation: a permission that is taken away afterwards was there for a moment. */
    private static FileAttribute<?>[] ownerOnly(Path draft) {
        boolean posix = draft.getFileSystem().supportedFileAttributeViews().contains("posix");
        return posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }

    static IllegalArgumentException alreadyThere(Path target, @Nullable Throwable cause) {
        return new IllegalArgumentException(target + " is already there, and is not overwritten", cause);
    }

    @Override
    public OutputStream out() {
        return out;
    }

    @Override
    public void complete() {
        try {
            out.flush();
            // otherwise a power failure could leave the name without the content
            channel.force(true);
            channel.close();
            if (existing == Existing.REPLACE) {
                Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE);
            } else {
                giveFreeName();
            }
        } catch (FileAlreadyExistsException e) {
            throw alreadyThere(target, e);
        } catch (IOException e) {
            throw new UncheckedIOException(target + " cannot be written: " + Disk.reason(e), e);
        }
    }

    /** A second name fails if it is taken, in one step; a plain move only looks before it moves. */
    private void giveFreeName() throws IOException {
        try {
            Files.createLink(target, draft);
            Files.deleteIfExists(draft);
        } catch (FileAlreadyExistsException e) {
            throw e;
        } catch (IOException | UnsupportedOperationException e) {
            Files.move(draft, target); // a file system without second names
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
            Files.deleteIfExists(draft);
        } catch (IOException e) {
            throw new UncheckedIOException(draft + " cannot be removed: " + Disk.reason(e), e);
        }
    }
}
