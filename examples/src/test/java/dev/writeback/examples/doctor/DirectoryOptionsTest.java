package dev.writeback.examples.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DirectoryOptionsTest {
    @TempDir
    private Path folder = Path.of("");

    @Test
    void options_that_belong_to_another_way_of_reading_are_refused() throws IOException {
        Path file = Files.writeString(folder.resolve("a.ldif"), "dn: DC=corp,DC=example\nobjectClass: domainDNS\n");
        Company.doctor("check", "--ldif", file, "--bind", "reader").complains(64, "belong to --ldap");
        Company.doctor("check", "--ldif", file, "--starttls").complains(64, "belong to --ldap");
        Company.doctor("check", "--ldif", file, "--dc", "a.example=dc1").complains(64, "belong to --ldap");
        Company.doctor("check", "--snapshot", file, "--ldif-by", "administrator")
                .complains(64, "belongs to --ldif");
        Company.doctor("check", "--snapshot", file, "--connector", "x").complains(64, "belongs to --ldap or --ldif");
        try (Company company = Company.ready()) {
            company.run("check", "--ldif", file).complains(64, "either --ldap URL or --ldif FILE");
            company.run("check", "--starttls").complains(64, "not of the form ldap://host");
            company.run("check", "--dc", "emea.corp.example=dc1:3269").complains(64, "global catalog");
        }
    }

    @Test
    void a_file_that_is_none_is_a_wrong_use() throws IOException {
        Company.doctor("check", "--ldif", folder.resolve("nowhere.ldif")).complains(64, "nowhere.ldif");
        Company.doctor("check", "--ldif", Files.writeString(folder.resolve("x.ldif"), "this is no LDIF\n"))
                .complains(64, "line 1");
        Company.doctor("check", "--ldif", Files.writeString(folder.resolve("y.ldif"), "dn: CN=a\ncn: a\n"))
                .complains(64, "neither a domain head nor");
    }

    @Test
    void an_export_that_holds_next_to_nothing_is_unknown() throws IOException {
        Path file = Files.writeString(
                folder.resolve("domain.ldif"),
                "dn: DC=corp,DC=example\nobjectClass: top\nobjectClass: domain\nobjectClass: domainDNS\n");

        Run check = Company.doctor("check", "--ldif", file);

        assertThat(check.exit()).isEqualTo(2);
        assertThat(check.out()).contains("UNKNOWN (directory)").contains("domain.ldif");
    }
}
