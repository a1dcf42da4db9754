package dev.writeback.check;

import dev.writeback.model.Dn;
import dev.writeback.model.RequiredAce;
import dev.writeback.sd.Sid;

/** What would cure a finding, as data. Carrying it out is somebody else's decision. */
public sealed interface Remedy {
    /**
     * Add one explicit grant.
     *
     * @param on the object that gets it
     * @param grant the least grant that suffices
     * @param trustee who gets it
     */
    record AddAce(Dn on, RequiredAce grant, Sid trustee) implements Remedy {
        @Override
        public String instruction() {
            return "add " + grant.to(trustee) + " to " + on;
        }
    }

    /**
     * Let an object inherit again.
     *
     * @param on the object that shuts inheritance off
     */
    record RestoreInheritance(Dn on) implements Remedy {
        @Override
        public String instruction() {
            return "switch inheritance back on at " + on + " (Security > Advanced > Enable inheritance)";
        }
    }

    /**
     * Something that only a person can decide or do.
     *
     * @param instruction what to do next, as one imperative sentence
     */
    record ByHand(String instruction) implements Remedy {}

    /** What to do next, as one imperative sentence without a full stop. */
    String instruction();
}
