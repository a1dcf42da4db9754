package dev.writeback.testkit.server;

import dev.writeback.model.Dn;
import dev.writeback.sd.Sid;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** One entry that a search can find. */
interface Stored {
    /** Its name. */
    Dn dn();

    /** Its SID, if it has one. */
    Optional<Sid> sid();

    /** The values of an attribute; name in lower case. Empty: it has none. Neither descriptors nor constructed ones. */
    List<byte[]> values(String attribute);

    /** The names of its attributes, as the schema writes them. */
    List<String> names();

    /** Text as attribute values hold it. */
    static List<byte[]> utf8(List<String> texts) {
        return texts.stream().map(text -> text.getBytes(StandardCharsets.UTF_8)).toList();
    }
}
