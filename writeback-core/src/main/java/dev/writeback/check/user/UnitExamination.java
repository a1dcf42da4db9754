package dev.writeback.check.user;

import dev.writeback.check.Finding;
import dev.writeback.check.Remedy;
import dev.writeback.check.UserValidator.Examination;
import dev.writeback.check.ValidatorId;
import dev.writeback.check.Verdict;
import dev.writeback.check.tally.Groups;
import dev.writeback.check.tally.Tally;
import dev.writeback.model.Dn;
import dev.writeback.model.DomainRef;
import dev.writeback.model.SyncedUser;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which organizational units above users have reserved characters in their names. A user counts below each of them. */
final class UnitExamination implements Examination {
    private final ValidatorId validator;
    private final DomainRef domain;
    private final Map<Dn, List<Dn>> byParent = new HashMap<>();
    private final Groups<Dn> below = new Groups<>();
    private long users;

    UnitExamination(ValidatorId validator, DomainRef domain) {
        this.validator = validator;
        this.domain = domain;
    }

    @Override
    public void examine(SyncedUser user) {
        users++;
        user.dn()
                .parent()
                .map(parent -> byParent.computeIfAbsent(parent, this::reservedAbove))
                .ifPresent(units -> units.forEach(unit -> below.add("reserved@" + unit.canonical(), unit, user.dn())));
    }

    private List<Dn> reservedAbove(Dn parent) {
        List<Dn> units = new ArrayList<>();
        Optional<Dn> next = Optional.of(parent);
        while (next.isPresent() && !next.get().equals(domain.head())) {
            Dn dn = next.get();
            if (dn.isOrganizationalUnit()
                    && !ReservedCharacters.in(dn.ownName()).isEmpty()) {
                units.add(dn);
            }
            next = dn.parent();
        }
        return List.copyOf(units);
    }

    @Override
    public Verdict conclude() {
        return Verdict.of(
                below.findings((place, group) -> finding(place, group.cause(), group.users())),
                List.of(),
                Tally.users(users));
    }

    private Finding finding(String place, Dn unit, Tally users) {
        String characters = String.join(" ", ReservedCharacters.in(unit.ownName()));
        return users.on(Finding.builder()
                        .validator(validator)
                        .subject(domain.key())
                        .place(place))
                .title("Reserved characters in the name of " + unit + ": " + users.users() + " below")
                .expected("a name without , + \" \\ < > ; = / and line breaks, and without # or blanks at its ends")
                .actual("in its name: " + characters)
                .remedy(new Remedy.ByHand("rename " + unit + " to a name without these characters"))
                .build();
    }
}
