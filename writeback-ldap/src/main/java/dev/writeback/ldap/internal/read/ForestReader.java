package dev.writeback.ldap.internal.read;

import com.unboundid.ldap.sdk.SearchResultEntry;
import dev.writeback.ldap.internal.query.Directory;
import dev.writeback.model.Dn;
import dev.writeback.model.Observation;
import dev.writeback.model.Source;
import dev.writeback.model.TenantHint;
import dev.writeback.sd.Guid;
import java.util.List;
import java.util.Optional;

/** Reads what the configuration says of the forest as a whole. */
public final class ForestReader {
    private static final String DEVICE_REGISTRATION =
            "CN=62a0ff2e-97b9-4513-943f-0d221bd30080,CN=Device Registration Configuration,CN=Services,";

    private final Directory directory;
    private final Dn configuration;

    /** {@code configuration}: the naming context of the configuration. */
    public ForestReader(Directory directory, Dn configuration) {
        this.directory = directory;
        this.configuration = configuration;
    }

    /** The tenant that the connection point for hybrid join names. */
    public Observation<TenantHint> tenantHint() {
        Dn point = Dn.parse(DEVICE_REGISTRATION + configuration);
        Source source = directory.source(point);
        return Answer.of(directory, source, point.toString(), () -> {
            Optional<SearchResultEntry> entry = directory.entries().entry(point.toString(), List.of("keywords"));
            return entry.filter(found -> found.hasAttribute("keywords"))
                    .map(found -> directory.known(hint(found), source))
                    .orElseGet(() -> directory.notVisible("no hybrid join is set up, or it is not visible", source));
        });
    }

    private static TenantHint hint(SearchResultEntry point) {
        return new TenantHint(keyword(point, "azureADId:").map(Guid::parse), keyword(point, "azureADName:"));
    }

    private static Optional<String> keyword(SearchResultEntry point, String start) {
        return List.of(point.getAttributeValues("keywords")).stream()
                .filter(keyword -> keyword.regionMatches(true, 0, start, 0, start.length()))
                .map(keyword -> keyword.substring(start.length()).strip())
                .findFirst();
    }
}
