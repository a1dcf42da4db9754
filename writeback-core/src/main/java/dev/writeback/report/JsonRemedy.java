package dev.writeback.report;

import dev.writeback.check.Remedy;
import dev.writeback.json.JsonWriter;
import dev.writeback.sd.Guid;
import java.util.Optional;

/** A remedy as fields: as data where it is data, and as an instruction in any case. */
final class JsonRemedy {
    private JsonRemedy() {}

    static void write(Remedy remedy, JsonWriter json) {
        if (remedy instanceof Remedy.AddAce add) {
            json.field("kind", "addAce")
                    .field("on", add.on().toString())
                    .field("right", add.grant().right().toString())
                    .field(
                            "inheritedBy",
                            Optional.ofNullable(add.grant().inheritedBy()).map(Guid::toString))
                    .field("trustee", add.trustee().value())
                    .field("ace", add.grant().to(add.trustee()).toString());
        } else if (remedy instanceof Remedy.RestoreInheritance restore) {
            json.field("kind", "restoreInheritance").field("on", restore.on().toString());
        } else if (remedy instanceof Remedy.ByHand) {
            json.field("kind", "byHand");
        }
        json.field("instruction", remedy.instruction());
    }
}
