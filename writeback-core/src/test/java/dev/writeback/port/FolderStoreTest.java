package dev.writeback.port;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.writeback.port.Store.Existing;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FolderStoreTest {
    @TempDir
    private Path folder;

    private Store store;

    @BeforeEach
    void open() {
        store = Store.inFolder(folder);
    }

    @Test
    void what_is_written_can_be_read() throws IOException {
        store.write("a.json", Existing.KEEP, out -> put(out, "content"));

        assertThat(store.read("a.json", 7)).isEqualTo("content".getBytes(UTF_8));
        try (InputStream in = store.open("a.json")) {
            assertThat(in.readAllBytes()).isEqualTo("content".getBytes(UTF_8));
        }
        assertThat(names()).containsExactly("a.json");
    }

    @Test
    void a_file_belongs_to_its_owner_alone_even_while_it_is_written() throws IOException {
        assumeThat(folder.getFileSystem().supportedFileAttributeViews()).contains("posix");

        try (NewFile file = store.create("a.json", Existing.KEEP)) {
            assertThat(permissions(names().get(0))).isEqualTo("rw-------");
            put(file.out(), "content");
            file.complete();
        }

        assertThat(permissions("a.json")).isEqualTo("rw-------");
    }

    private String permissions(String name) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve(name)));
    }

    @Test
    void a_file_that_was_not_completed_never_gets_its_name() {
        try (NewFile file = store.create("a.json", Existing.KEEP)) {
            put(file.out(), "half");
            assertThat(folder.resolve("a.json")).doesNotExist();
        }

        assertThat(names()).isEmpty();
    }

    @Test
    void an_exception_while_writing_leaves_the_old_file() throws IOException {
        Files.writeString(folder.resolve("a.json"), "old");

        assertThatExceptionOfType(UncheckedIOException.class)
                .isThrownBy(() -> store.write("a.json", Existing.REPLACE, out -> {
                    put(out, "new");
                    throw new UncheckedIOException(new IOException("killed"));
                }));

        assertThat(folder.resolve("a.json")).hasContent("old");
        assertThat(names()).containsExactly("a.json");
    }

    @Test
    void nothing_is_overwritten_without_being_told() throws IOException {
        Files.writeString(folder.resolve("a.json"), "old");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> store.create("a.json", Existing.KEEP))
                .withMessageEndingWith("a.json is already there, and is not overwritten");
        store.write("a.json", Existing.REPLACE, out -> put(out, "new"));

        assertThat(folder.resolve("a.json")).hasContent("new");
    }

    @Test
    void a_file_that_appeared_in_the_meantime_is_kept() throws IOException {
        try (NewFile file = store.create("a.json", Existing.KEEP)) {
            put(file.out(), "mine");
            Files.writeString(folder.resolve("a.json"), "theirs");
            assertThatIllegalArgumentException().isThrownBy(file::complete).withMessageContaining("already there");
        }

        assertThat(folder.resolve("a.json")).hasContent("theirs");
        assertThat(names()).containsExactly("a.json");
    }

    @Test
    void a_symbolic_link_is_neither_written_nor_read() throws IOException {
        Path elsewhere = Files.writeString(folder.resolve("elsewhere"), "precious");
        Files.createSymbolicLink(folder.resolve("link"), elsewhere);
        Files.createSymbolicLink(folder.resolve("dangling"), folder.resolve("nowhere"));

        for (String name : List.of("link", "dangling")) {
            for (Existing existing : Existing.values()) {
                assertThatIllegalArgumentException()
                        .isThrownBy(() -> store.create(name, existing))
                        .withMessageContaining("symbolic link");
            }
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> store.open(name))
                    .withMessageContaining("symbolic link");
        }
        assertThat(elsewhere).hasContent("precious");
        assertThat(folder.resolve("nowhere")).doesNotExist();
    }

    @Test
    void a_link_put_there_in_the_meantime_is_replaced_not_followed() throws IOException {
        Path elsewhere = Files.writeString(folder.resolve("elsewhere"), "precious");

        try (NewFile file = store.create("a.json", Existing.REPLACE)) {
            put(file.out(), "mine");
            Files.createSymbolicLink(folder.resolve("a.json"), elsewhere);
            file.complete();
        }

        assertThat(elsewhere).hasContent("precious");
        assertThat(Files.isSymbolicLink(folder.resolve("a.json"))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", ".", "..", "../a", "sub/a", "/etc/passwd", "a/..", "a\u0000b"})
    void only_plain_names_are_names(String name) {
        assertThatIllegalArgumentException().isThrownBy(() -> store.create(name, Existing.KEEP));
        assertThatIllegalArgumentException().isThrownBy(() -> store.open(name));
    }

    @Test
    void what_is_no_file_is_refused() throws IOException {
        Files.createDirectory(folder.resolve("sub"));

        assertThatIllegalArgumentException().isThrownBy(() -> store.open("sub")).withMessageContaining("regular");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> store.create("sub", Existing.REPLACE))
                .withMessageContaining("regular");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> store.open("none"))
                .withMessageContaining("there is no file");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Store.inFolder(folder.resolve("none")))
                .withMessageContaining("there is no folder");
        Files.writeString(folder.resolve("file"), "");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Store.inFolder(folder.resolve("file")))
                .withMessageContaining("not a folder");
    }

    @Test
    void a_file_that_is_larger_than_expected_is_refused() throws IOException {
        Files.writeString(folder.resolve("a.json"), "12345678");

        assertThat(store.read("a.json", 8)).hasSize(8);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> store.read("a.json", 7))
                .withMessageContaining("larger than 7 bytes");
    }

    private List<String> names() {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void put(OutputStream out, String text) {
        try {
            out.write(text.getBytes(UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
