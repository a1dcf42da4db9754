package dev.writeback.ldap.internal.ldif;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.unboundid.ldap.sdk.Entry;
import dev.writeback.model.Dn;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExportTest {
    private static final String USER =
            "dn: CN=a,DC=corp\nsAMAccountType: 805306368\nobjectGUID:: AAECAwQFBgcICQoLDA0ODw==\n";
    private static final Dn HEAD = Dn.parse("DC=corp");

    @TempDir
    private Path folder;

    @Test
    void a_user_stands_in_one_file_only() throws IOException {
        Path one = write(USER + "cn: a\n");
        for (String again : List.of(
                USER + "adminCount: 1\n",
                USER.replace("CN=a", "cn=A"),
                USER.replace("CN=a", "CN=renamed"),
                "dn: CN=a,DC=corp\nadminCount: 1\n")) {
            Path other = write(again);
            assertThatIllegalArgumentException()
                    .as(again)
                    .isThrownBy(() -> new Export(List.of(one, other)))
                    .withMessageContaining("stands twice")
                    .withMessageContaining(",DC=corp");
            assertThatIllegalArgumentException().as(again).isThrownBy(() -> new Export(List.of(other, one)));
        }
    }

    @Test
    void other_objects_may_be_spread_over_files() throws IOException {
        Export export = new Export(List.of(
                write("dn: CN=g,DC=corp\ngroupType: 2\n\n" + USER), write("dn: CN=G,DC=corp\nmember: CN=a,DC=corp\n")));

        Entry group = export.other(Dn.parse("CN=g,DC=corp")).orElseThrow();

        assertThat(group.hasAttribute("groupType")).isTrue();
        assertThat(group.hasAttribute("member")).isTrue();
    }

    @Test
    void every_user_comes_and_a_name_that_no_file_has_is_known_without_a_look_at_them() throws IOException {
        StringBuilder users = new StringBuilder();
        for (int i = 0; i < 3000; i++) {
            users.append("dn: CN=u")
                    .append(i)
                    .append(",DC=corp\nsAMAccountType: 805306368\nobjectGUID: ")
                    .append(String.format("%016d", i))
                    .append("\n\n");
        }
        Path file = write(users.toString());
        Export export = new Export(List.of(file));
        List<String> seen = new ArrayList<>();

        export.forEachUser(entry -> seen.add(entry.getDN()));

        assertThat(seen).hasSize(3000).doesNotHaveDuplicates();
        assertThat(export.user(Dn.parse("cn=U2999, dc=corp"))).isPresent();
        Files.delete(file);
        assertThat(export.user(Dn.parse("CN=u3000,DC=corp"))).isEmpty();
    }

    @Test
    void each_root_dse_speaks_for_its_own_domain() throws IOException {
        String corp =
                "dn:\ndefaultNamingContext: DC=corp\ntokenGroups:: AQEAAAAAAAUSAAAA\ncurrentTime: 20261102081530.0Z\n";
        String child = "dn:\ndefaultNamingContext: DC=emea,DC=corp\ncurrentTime: 20261103081530.0Z\n";

        RootDses both = new Export(List.of(write(corp + "\n" + child), write(corp))).rootDses();

        assertThat(both.reader(HEAD)).isPresent();
        assertThat(both.reader(Dn.parse("DC=emea,DC=corp"))).isEmpty();
        assertThat(both.reader(Dn.parse("DC=apac,DC=corp"))).isEmpty();
        assertThat(both.exportedAt()).contains(Instant.parse("2026-11-03T08:15:30Z"));
        Path otherReader = write(corp.replace("USAAAA", "TAAAAA"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Export(List.of(write(corp), otherReader)))
                .withMessageContaining("DC=corp")
                .withMessageContaining("different accounts");
    }

    @Test
    void a_group_of_which_only_some_members_came_makes_groups_unknown() throws Exception {
        String sid = "objectSid:: AQUAAAAAAAUVAAAAAQAAAAIAAAADAAAA9AEAAA==\n";
        String group = "dn: CN=g,DC=corp\ngroupType: 2\n" + sid;
        Entry account = new Entry("dn: CN=a,DC=corp", sid.strip(), "primaryGroupID: 513");

        assertThat(groups(group + "member: CN=a,DC=corp\n").inDomain(account, HEAD))
                .get()
                .satisfies(found -> assertThat(found).hasSize(2));
        assertThat(groups(group + "member;range=0-1499: CN=b,DC=corp\n").inDomain(account, HEAD))
                .isEmpty();
    }

    @Test
    void a_configuration_without_a_domain_is_refused() throws IOException {
        Export export = new Export(List.of(write("""
                dn: CN=Enterprise Configuration,CN=Partitions,CN=Configuration,DC=corp
                objectClass: crossRef
                nCName: CN=Configuration,DC=corp
                """)));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> LdifContexts.of(export))
                .withMessageContaining("neither a domain head nor");
    }

    private LdifGroups groups(String text) throws IOException {
        return new LdifGroups(new Export(List.of(write(text))), group -> false);
    }

    private Path write(String text) throws IOException {
        return Files.writeString(Files.createTempFile(folder, "export", ".ldif"), text);
    }
}
