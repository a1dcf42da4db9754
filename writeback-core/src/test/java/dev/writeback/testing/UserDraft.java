package dev.writeback.testing;

import dev.writeback.model.Observation;
import dev.writeback.sd.Bytes;
import dev.writeback.sd.Guid;
import dev.writeback.sd.Sddl;
import dev.writeback.sd.SecurityDescriptor;
import dev.writeback.sd.Sid;
import dev.writeback.sd.SidAliases;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;

/** A user of a {@link SmallForest} while it is being written down: in OU=Staff, of class user, inheriting. */
public final class UserDraft {
    final String name;
    final List<String> own = new ArrayList<>(Grants.CHANGE_FOR_ALL);
    String place = "OU=Staff";
    String objectClass = "user";
    Guid classId = Guid.parse(Grants.USER);
    boolean shut;
    boolean critical;
    boolean administrator;
    final Set<String> hidden = new TreeSet<>();
    Optional<Bytes> anchor = Optional.empty();
    OptionalInt adminCount = OptionalInt.empty();
    Optional<Observation<SecurityDescriptor>> descriptor = Optional.empty();
    Optional<Sid> sid = Optional.empty();

    UserDraft(String name) {
        this.name = name;
    }

    /** Below another container, such as {@code OU=Sub,OU=Staff}; empty: right below the domain head. */
    public UserDraft in(String container) {
        this.place = container;
        return this;
    }

    /** Of another class. */
    public UserDraft ofClass(String displayName, String id) {
        this.objectClass = displayName;
        this.classId = Guid.parse(id);
        return this;
    }

    /** With entries of its own, in front of the inherited ones. */
    public UserDraft with(String... aces) {
        own.addAll(List.of(aces));
        return this;
    }

    /** With inheritance switched off. */
    public UserDraft shut() {
        this.shut = true;
        return this;
    }

    /** Without the right to change its password, as the tick "User cannot change password" leaves it. */
    public UserDraft cannotChange() {
        own.removeAll(Grants.CHANGE_FOR_ALL);
        own.add(0, "(OD;;CR;" + Grants.CHANGE + ";;WD)");
        own.add(1, "(OD;;CR;" + Grants.CHANGE + ";;PS)");
        return this;
    }

    /** In a protected group. */
    public UserDraft administrator() {
        this.administrator = true;
        return this;
    }

    /** An administrator with inheritance switched off and adminCount 1, as AdminSDHolder leaves it. */
    public UserDraft protectedByAdminSdHolder() {
        return formerAdministrator().administrator();
    }

    /** What AdminSDHolder leaves behind on one who is in no protected group any more. */
    public UserDraft formerAdministrator() {
        this.adminCount = OptionalInt.of(1);
        return shut();
    }

    /** With attributes that the account that reads may not see. */
    public UserDraft hiding(String... lowerCase) {
        hidden.addAll(List.of(lowerCase));
        return this;
    }

    /** With a source anchor of its own. */
    public UserDraft anchor(byte... value) {
        this.anchor = Optional.of(Bytes.of(value));
        return this;
    }

    /** With an attribute adminCount. */
    public UserDraft adminCount(int value) {
        this.adminCount = OptionalInt.of(value);
        return this;
    }

    /** One of the system's own accounts. */
    public UserDraft critical() {
        this.critical = true;
        return this;
    }

    /** With the SID of another account. */
    public UserDraft sid(String value) {
        this.sid = Optional.of(new Sid(value));
        return this;
    }

    /** With exactly this descriptor, whatever would be inherited. */
    public UserDraft descriptor(String sddl) {
        return descriptor(SmallForest.known(Sddl.parse(sddl, SidAliases.wellKnown())));
    }

    /** With exactly this descriptor, or without one that can be read. */
    public UserDraft descriptor(Observation<SecurityDescriptor> observed) {
        this.descriptor = Optional.of(observed);
        return this;
    }
}
