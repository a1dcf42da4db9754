package dev.writeback.ldap.internal.read;

import com.unboundid.ldap.sdk.SearchResultEntry;
import dev.writeback.ldap.internal.query.Directory;
import dev.writeback.model.Dn;
import dev.writeback.model.DomainRef;
import dev.writeback.model.Observation;
import dev.writeback.model.Source;
import dev.writeback.model.SyncedUser;
import dev.writeback.model.UserRecord;
import dev.writeback.port.AccountQuery;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Reads single users as a scan would show them. */
final class UserFinder {
    private static final String ACCOUNT_TYPE = "sAMAccountType";

    private final Directory directory;
    private final DomainRef domain;
    private final Dn schema;
    private final AccountSearch search;

    UserFinder(Directory directory, DomainRef domain, Dn schema, AccountSearch search) {
        this.directory = directory;
        this.domain = domain;
        this.schema = schema;
        this.search = search;
    }

    Observation<List<SyncedUser>> users(AccountQuery query) {
        Source source = directory.source(domain.head());
        return Answer.of(directory, source, "a user", () -> {
            List<String> attributes = new ArrayList<>(UserMapper.ATTRIBUTES);
            attributes.add(ACCOUNT_TYPE);
            ReadRights rights = ReadRights.of(directory, schema, UserMapper.OPTIONAL);
            UserMapper mapper = new UserMapper(domain, source, directory.descriptors(source), rights);
            List<SyncedUser> found = new ArrayList<>();
            List<SearchResultEntry> entries = search.entries("user", query, attributes);
            Optional<String> blind = entries.isEmpty() ? search.blind(query, "Users") : Optional.empty();
            if (blind.isPresent()) {
                return directory.notVisible(blind.get(), source);
            }
            for (SearchResultEntry entry : entries) {
                if (!entry.hasAttributeValue(ACCOUNT_TYPE, UserScan.USER_ACCOUNT)) {
                    continue;
                }
                UserRecord record = mapper.user(entry);
                if (record instanceof UserRecord.Gap gap) {
                    return gap.why().cast();
                }
                found.add((SyncedUser) record);
            }
            found.sort(Comparator.comparing(SyncedUser::samAccountName, String.CASE_INSENSITIVE_ORDER));
            return directory.known(List.copyOf(found), source);
        });
    }
}
