package dev.writeback.collect.pseudonym;

import dev.writeback.sd.Bytes;
import dev.writeback.sd.Guid;
import dev.writeback.sd.Sid;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * Pseudonyms of identifiers. SIDs that are the same everywhere stay; of an account's SID, its domain is replaced and the last
 * number, the RID, stays. Threadsafe.
 */
final class Identities {
    /** In a SID's text, what stands before the authority and the first sub-authority, which tell the kind of SID. */
    private static final int KIND = 2;

    private static final int FIRST_OWN = 4;
    private static final int DOMAIN_NUMBERS = 3;

    /** Bytes of the pseudonym of an anchor that has not the length of a GUID. */
    private static final int ODD_ANCHOR = 20;

    /** Authorities that name nobody in particular: null, world, local, creator, non-unique. */
    private static final Set<String> OF_EVERYBODY = Set.of("0", "1", "2", "3", "4");

    /** The same in every installation: BUILTIN, and the packages that authenticated somebody. */
    private static final Set<String> SAME_EVERYWHERE = Set.of("5-32", "5-64");

    private static final String ACCOUNTS = "5-21";

    /** No domain, but claims and the like. */
    private static final List<String> NO_DOMAIN = List.of("0", "0", "0");

    private final KeyedHash hash;
    private final Map<List<String>, String> domains = new ConcurrentHashMap<>();

    Identities(KeyedHash hash) {
        this.hash = hash;
    }

    Sid sid(Sid sid) {
        List<String> parts = List.of(sid.value().split("-", -1));
        if (parts.size() <= FIRST_OWN || OF_EVERYBODY.contains(parts.get(KIND))) {
            return sid;
        }
        String kind = String.join("-", parts.subList(KIND, FIRST_OWN));
        int end = kind.equals(ACCOUNTS) ? Math.min(parts.size(), FIRST_OWN + DOMAIN_NUMBERS) : parts.size();
        List<String> own = parts.subList(FIRST_OWN, end);
        if (SAME_EVERYWHERE.contains(kind) || own.equals(NO_DOMAIN)) {
            return sid;
        }
        // accounts share few domains
        String pseudonym = kind.equals(ACCOUNTS)
                ? domains.computeIfAbsent(own, domain -> pseudonym(kind, domain))
                : pseudonym(kind, own);
        return new Sid(parts.subList(end, parts.size()).stream()
                .map(rest -> "-" + rest)
                .collect(Collectors.joining("", "S-1-" + kind + pseudonym, "")));
    }

    private String pseudonym(String kind, List<String> own) {
        byte[] content = String.join("-", own).getBytes(StandardCharsets.US_ASCII);
        ByteBuffer numbers = ByteBuffer.wrap(hash.bytes("sid " + kind, content, Integer.BYTES * own.size()));
        StringBuilder pseudonym = new StringBuilder();
        while (numbers.hasRemaining()) {
            pseudonym.append('-').append(Integer.toUnsignedString(numbers.getInt()));
        }
        return pseudonym.toString();
    }

    Guid guid(Guid guid) {
        return Guid.ofBytes(hash.bytes("guid", guid.toBytes(), Guid.LENGTH));
    }

    /** Other bytes, as many: for data that could hold anything. */
    Bytes bytes(Bytes content) {
        return Bytes.of(hash.bytes("data", content.toArray(), content.length()));
    }

    /**
     * What links a user to its twin: mostly the identifier of the user or of a former one, so that it must stay equal to it.
     * Others become so long that no two fall together: two users with one anchor would be a finding.
     */
    Bytes anchor(Bytes anchor) {
        return anchor.length() == Guid.LENGTH
                ? Bytes.of(guid(Guid.ofBytes(anchor.toArray())).toBytes())
                : Bytes.of(hash.bytes("anchor", anchor.toArray(), ODD_ANCHOR));
    }
}
