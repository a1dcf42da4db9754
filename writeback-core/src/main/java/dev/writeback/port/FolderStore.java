package dev.writeback.port;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.Objects;

/** The files of one folder. Links in the way to the folder are its owner's choice, and are looked up once. */
final class FolderStore implements Store {
    private final Path folder;

    FolderStore(Path folder) {
        Objects.requireNonNull(folder, "folder");
        try {
            this.folder = folder.toRealPath();
        } catch (NoSuchFileException | NotDirectoryException e) {
            throw new IllegalArgumentException("there is no folder " + folder, e);
        } catch (IOException e) {
            throw new UncheckedIOException("the folder " + folder + " cannot be opened", e);
        }
        if (!Files.isDirectory(this.folder)) {
            throw new IllegalArgumentException("not a folder: " + folder);
        }
    }

    @Override
    public NewFile create(String name, Existing existing) {
        Path target = plain(name);
        if (Files.isSymbolicLink(target)) {
            throw new IllegalArgumentException(target + " is a symbolic link, which is not followed");
        }
        if (Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
            if (existing == Existing.KEEP) {
                throw DraftFile.alreadyThere(target, null);
            }
            if (!Files.isRegularFile(target, LinkOption.NOFOLLOW_LINKS)) {
                throw new IllegalArgumentException(target + " is no regular file");
            }
        }
        return DraftFile.of(target, existing);
    }

    @Override
    public InputStream open(String name) {
        Path file = plain(name);
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            throw new IllegalArgumentException(whyNot(file));
        }
        try {
            // asked again while opening: it could have become a link in the meantime
            return Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS);
        } catch (NoSuchFileException e) {
            throw new IllegalArgumentException(whyNot(file), e);
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be read: " + Disk.reason(e), e);
        }
    }

    @Override
    public byte[] read(String name, int most) {
        try (InputStream in = open(name)) {
            byte[] content = in.readNBytes(most);
            if (in.read() >= 0) {
                throw new IllegalArgumentException(plain(name) + " is larger than " + most + " bytes");
            }
            return content;
        } catch (IOException e) {
            throw new UncheckedIOException(plain(name) + " cannot be read: " + Disk.reason(e), e);
        }
    }

    private static String whyNot(Path file) {
        if (Files.isSymbolicLink(file)) {
            return file + " is a symbolic link, which is not followed";
        }
        return Files.exists(file, LinkOption.NOFOLLOW_LINKS)
                ? file + " is no regular file"
                : "there is no file " + file;
    }

    /** A name that leads nowhere else than into this folder. */
    private Path plain(String name) {
        try {
            Path file = folder.resolve(name);
            if (!name.isBlank() && folder.equals(file.getParent()) && file.equals(file.normalize())) {
                return file;
            }
        } catch (InvalidPathException e) {
            throw new IllegalArgumentException("not the name of a file: " + name, e);
        }
        throw new IllegalArgumentException("not the plain name of a file: " + name);
    }
}
