package dev.writeback.ldap.internal.read;

import static org.assertj.core.api.Assertions.assertThat;

import com.unboundid.ldap.sdk.Filter;
import com.unboundid.ldap.sdk.LDAPConnection;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.SearchResultEntry;
import dev.writeback.access.Token;
import dev.writeback.ldap.LdapTarget;
import dev.writeback.ldap.internal.connection.Opening;
import dev.writeback.ldap.internal.query.Directory;
import dev.writeback.ldap.internal.query.Entries;
import dev.writeback.ldap.internal.query.LdapEntries;
import dev.writeback.ldap.internal.query.Pages;
import dev.writeback.model.Dn;
import dev.writeback.model.Source;
import dev.writeback.model.SyncedUser;
import dev.writeback.port.AccountQuery;
import dev.writeback.port.Secret;
import dev.writeback.sd.Sid;
import dev.writeback.testkit.FakeForest;
import dev.writeback.testkit.Forests;
import dev.writeback.testkit.server.FakeLdapServer;
import java.time.InstantSource;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A portal asks about one user at a time, so that must be cheap. */
class ReadsOfOneUserTest {
    private static final int MOST = 6;
    private static final String PASSWORD = "Reader-4711-x";

    @ParameterizedTest
    @ValueSource(
            strings = {"u00001", "u00001@corp.example", "CORP\\u00001", "CN=u00001,OU=Sales,OU=Staff,DC=corp,DC=example"
            })
    void a_user_takes_no_more_than_six_reads_whatever_the_name(String name) throws LDAPException {
        FakeForest forest = Forests.company().password(Forests.READER, PASSWORD.toCharArray());
        try (FakeLdapServer server = forest.serve();
                Secret secret = Secret.of(PASSWORD.toCharArray())) {
            LdapTarget target = LdapTarget.parse(server.url()).trust(server.caFile());
            Opening opened = Opening.of(target.bind("reader@corp.example", secret));
            try (LDAPConnection connection = opened.connection()) {
                Counting counting = new Counting(new LdapEntries(connection));
                Directory directory = new Directory(counting, new Source("ldap", "test"), InstantSource.system());
                ReadDomain domain = new ReadDomain(directory, opened.rootDse(), account -> Optional.empty());
                String dn = forest.find("u00001").toString();

                List<SyncedUser> found = domain.find(AccountQuery.parse(name.startsWith("CN=") ? dn : name))
                        .known()
                        .orElseThrow();

                assertThat(found).extracting(SyncedUser::samAccountName).containsExactly("u00001");
                assertThat(counting.reads).isBetween(1, MOST);
            }
        }
    }

    @Test
    void a_computer_is_no_user() throws LDAPException {
        FakeForest forest = Forests.company().password(Forests.READER, PASSWORD.toCharArray());
        try (FakeLdapServer server = forest.serve();
                Secret secret = Secret.of(PASSWORD.toCharArray())) {
            LdapTarget target = LdapTarget.parse(server.url()).trust(server.caFile());
            Opening opened = Opening.of(target.bind("reader@corp.example", secret));
            try (LDAPConnection connection = opened.connection()) {
                Directory directory =
                        new Directory(new LdapEntries(connection), new Source("ldap", "test"), InstantSource.system());
                ReadDomain domain = new ReadDomain(directory, opened.rootDse(), account -> Optional.empty());

                assertThat(domain.find(AccountQuery.parse("COMPUTER1$")).known().orElseThrow())
                        .isEmpty();
            }
        }
    }

    /** Each question is one request; large answers could take more. */
    private static final class Counting implements Entries {
        private final Entries entries;
        private int reads;

        Counting(Entries entries) {
            this.entries = entries;
        }

        @Override
        public Optional<SearchResultEntry> entry(String dn, List<String> attributes) throws LDAPException {
            reads++;
            return entries.entry(dn, attributes);
        }

        @Override
        public List<SearchResultEntry> subtree(Dn base, Filter filter, List<String> attributes) throws LDAPException {
            reads++;
            return entries.subtree(base, filter, attributes);
        }

        @Override
        public Pages pages(Dn base, Filter filter, List<String> attributes) {
            throw new AssertionError("one user takes no scan");
        }

        @Override
        public Optional<Token> reader() throws LDAPException {
            reads++;
            return entries.reader();
        }

        @Override
        public Optional<NavigableSet<Sid>> groups(Dn account) throws LDAPException {
            reads++;
            return entries.groups(account);
        }

        @Override
        public Optional<NavigableSet<Sid>> groupsEverywhere(Dn account) throws LDAPException {
            reads++;
            return entries.groupsEverywhere(account);
        }
    }
}
