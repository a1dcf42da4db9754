package dev.writeback.ldap.internal.ldif;

import com.unboundid.ldap.sdk.Entry;
import com.unboundid.ldif.DuplicateValueBehavior;
import com.unboundid.ldif.LDIFAddChangeRecord;
import com.unboundid.ldif.LDIFException;
import com.unboundid.ldif.LDIFReader;
import com.unboundid.ldif.LDIFRecord;
import com.unboundid.ldif.TrailingSpaceBehavior;
import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The entries of exported files, in the order of the files. {@code ldifde} writes them as additions, in the encoding of the system
 * or in UTF-16; {@code ldapsearch} adds what it says of the search itself.
 */
final class LdifFiles {
    /** Records in which ldapsearch speaks of the search, and references to other servers. */
    private static final Pattern NO_ENTRY =
            Pattern.compile("(?i)(search|result|ref|version|control|pagedresults|matchedDN|text):.*");

    private static final Pattern RESULT = Pattern.compile("(?i)result:.*");
    private static final Pattern SUCCESS = Pattern.compile("(?i)result:\\s*0(\\D.*)?");

    private static final int BUFFER_BYTES = 1 << 16;

    private final List<Path> files;

    LdifFiles(List<Path> files) {
        if (files.isEmpty()) {
            throw new IllegalArgumentException("no LDIF file");
        }
        this.files = List.copyOf(files);
    }

    /** What is done with each entry. */
    interface Visitor {
        /** Takes an entry. False: no more are wanted. */
        boolean take(Entry entry);
    }

    /**
     * A pass over all entries.
     *
     * @throws IllegalArgumentException if a file holds something else than entries, or a search in it failed; with its name and
     *     the line
     * @throws UncheckedIOException if a file cannot be read
     */
    void forEach(Visitor visitor) {
        for (Path file : files) {
            try (LDIFReader reader = reader(file)) {
                for (Entry entry = next(reader, file); entry != null; entry = next(reader, file)) {
                    if (!visitor.take(entry)) {
                        return;
                    }
                }
            } catch (IOException e) {
                throw new UncheckedIOException("the LDIF file cannot be read: " + file, e);
            }
        }
    }

    private static LDIFReader reader(Path file) throws IOException {
        InputStream in = new BufferedInputStream(Files.newInputStream(file), BUFFER_BYTES);
        LDIFReader reader = new LDIFReader(new BufferedReader(new InputStreamReader(in, encoding(in)), BUFFER_BYTES));
        reader.setDuplicateValueBehavior(DuplicateValueBehavior.RETAIN);
        reader.setTrailingSpaceBehavior(TrailingSpaceBehavior.RETAIN);
        return reader;
    }

    /** By the byte order mark, which is passed over. */
    private static Charset encoding(InputStream in) throws IOException {
        in.mark(3);
        byte[] start = in.readNBytes(3);
        in.reset();
        if (start.length >= 2 && (start[0] & 0xFF) == 0xFF && (start[1] & 0xFF) == 0xFE) {
            in.skipNBytes(2);
            return StandardCharsets.UTF_16LE;
        }
        if (start.length >= 2 && (start[0] & 0xFF) == 0xFE && (start[1] & 0xFF) == 0xFF) {
            in.skipNBytes(2);
            return StandardCharsets.UTF_16BE;
        }
        if (start.length == 3 && (start[0] & 0xFF) == 0xEF && (start[1] & 0xFF) == 0xBB && (start[2] & 0xFF) == 0xBF) {
            in.skipNBytes(3);
        }
        return StandardCharsets.UTF_8;
    }

    private static @Nullable Entry next(LDIFReader reader, Path file) throws IOException {
        while (true) {
            try {
                LDIFRecord record = reader.readLDIFRecord();
                if (record == null) {
                    return null;
                }
                if (record instanceof Entry entry) {
                    return entry;
                }
                if (record instanceof LDIFAddChangeRecord addition) {
                    return addition.getEntryToAdd();
                }
                throw new IllegalArgumentException(file + " holds changes, not an export: " + record.getDN());
            } catch (LDIFException e) {
                if (!speaksOfTheSearch(e)) {
                    throw new IllegalArgumentException(file + ", line " + e.getLineNumber() + ": " + e.getMessage(), e);
                }
                refuseFailure(e, file);
            }
        }
    }

    /** A search that a limit or an error ended leaves a file that looks whole. */
    private static void refuseFailure(LDIFException said, Path file) {
        for (String line : Objects.requireNonNull(said.getDataLines())) {
            if (RESULT.matcher(line).matches() && !SUCCESS.matcher(line).matches()) {
                throw new IllegalArgumentException(
                        file + ", line " + said.getLineNumber() + ": the export was cut off: " + line);
            }
        }
    }

    private static boolean speaksOfTheSearch(LDIFException e) {
        List<String> lines = e.getDataLines();
        return e.mayContinueReading()
                && lines != null
                && !lines.isEmpty()
                && lines.stream().allMatch(line -> NO_ENTRY.matcher(line).matches());
    }
}
