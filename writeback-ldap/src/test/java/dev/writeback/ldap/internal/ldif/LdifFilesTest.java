package dev.writeback.ldap.internal.ldif;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.unboundid.ldap.sdk.Entry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LdifFilesTest {
    private static final String JUERGEN = "dn:: Q049SsO8cmdlbixEQz1jb3JwLERDPWV4YW1wbGU=\n";

    @TempDir
    private Path folder;

    @Test
    void wrapped_lines_and_base64_are_what_they_stand_for() {
        List<Entry> entries =
                read("dn: CN=a,DC=corp,\n DC=example\ndescription: two\n  words\nbits:: AAEC\n\n" + JUERGEN);

        assertThat(entries)
                .extracting(Entry::getDN)
                .containsExactly("CN=a,DC=corp,DC=example", "CN=Jürgen,DC=corp,DC=example");
        assertThat(entries.get(0).getAttributeValue("description")).isEqualTo("two words");
        assertThat(entries.get(0).getAttributeValueBytes("bits")).containsExactly(0, 1, 2);
    }

    @Test
    void additions_as_ldifde_writes_them_are_entries() {
        String export = """
                dn: CN=a,DC=corp
                changetype: add
                cn: a

                dn: CN=b,DC=corp
                changetype: add
                cn: b
                """;

        assertThat(read(export.replace("\n", "\r\n")))
                .extracting(Entry::getDN)
                .containsExactly("CN=a,DC=corp", "CN=b,DC=corp");
    }

    @Test
    void what_ldapsearch_says_of_the_search_is_passed_over() {
        List<Entry> entries = read("""
                # extended LDIF
                #
                version: 1

                dn: CN=a,DC=corp
                cn: a

                # search reference
                ref: ldaps://corp.example/CN=Configuration,DC=corp

                # search result
                search: 2
                result: 0 Success
                control: 1.2.840.113556.1.4.319 false MAUCAQAEAA==
                pagedresults: cookie=

                dn: CN=b,DC=corp
                cn: b

                # numResponses: 3
                """);

        assertThat(entries).extracting(Entry::getDN).containsExactly("CN=a,DC=corp", "CN=b,DC=corp");
    }

    @Test
    void a_search_that_a_limit_ended_is_refused() {
        for (String result :
                List.of("result: 4 Size limit exceeded", "result: 3 Time limit exceeded", "result: 03 x")) {
            String export = "dn: CN=a,DC=corp\ncn: a\n\n# search result\nsearch: 2\n" + result
                    + "\ncontrol: 1.2.840.113556.1.4.319 false MAUCAQAEAA==\n";

            assertThatIllegalArgumentException()
                    .isThrownBy(() -> read(export))
                    .withMessageContaining(".ldf")
                    .withMessageContaining("line 4")
                    .withMessageContaining("the export was cut off: " + result);
        }
    }

    @Test
    void the_long_cookie_of_a_page_is_passed_over() {
        List<Entry> entries = read("""
                dn: CN=a,DC=corp
                cn: a

                search: 2
                result: 0 Success
                control: 1.2.840.113556.1.4.319 false MIQAAAAaAgEABBUBAAAAAA
                 AAAAAAAAAAAAAAAAAA
                pagedresults: cookie=AQAAAAAAAAAAAAAA
                 AAAAAAA

                dn: CN=b,DC=corp
                cn: b
                """);

        assertThat(entries).hasSize(2);
    }

    @Test
    void the_byte_order_mark_tells_the_encoding() {
        String text = "dn: CN=Jürgen,DC=corp\ncn: Jürgen\n";
        for (Charset charset : List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
            List<Entry> entries = read(write("\uFEFF" + text, charset));

            assertThat(entries).as(charset.name()).extracting(Entry::getDN).containsExactly("CN=Jürgen,DC=corp");
        }
    }

    @Test
    void several_files_are_one_export() {
        List<Entry> entries = new ArrayList<>();
        new LdifFiles(List.of(
                        write("dn: CN=a,DC=corp\ncn: a\n", StandardCharsets.UTF_8),
                        write("dn: CN=b,DC=corp\ncn: b\n", StandardCharsets.UTF_8)))
                .forEach(entries::add);

        assertThat(entries).hasSize(2);
    }

    @Test
    void something_else_is_refused_with_file_and_line() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> read("dn: CN=a,DC=corp\ncn: a\n\nthis is no LDIF\n"))
                .withMessageContaining(".ldf")
                .withMessageContaining("line 4");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> read("dn: CN=a,DC=corp\nbits:: =not base64=\n"))
                .withMessageContaining("line");
    }

    @Test
    void changes_are_no_export() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> read("dn: CN=a,DC=corp\nchangetype: delete\n"))
                .withMessageContaining("changes")
                .withMessageContaining("CN=a,DC=corp");
    }

    @Test
    void a_file_that_is_not_there_says_so() {
        assertThatThrownBy(() -> new LdifFiles(List.of(folder.resolve("nowhere.ldf"))).forEach(entry -> true))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("nowhere.ldf");
        assertThatIllegalArgumentException().isThrownBy(() -> new LdifFiles(List.of()));
    }

    private List<Entry> read(String text) {
        return read(write(text, StandardCharsets.UTF_8));
    }

    private static List<Entry> read(Path file) {
        List<Entry> entries = new ArrayList<>();
        new LdifFiles(List.of(file)).forEach(entries::add);
        return entries;
    }

    private Path write(String text, Charset charset) {
        try {
            Path file = Files.createTempFile(folder, "export", ".ldf");
            return Files.writeString(file, text, charset);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
