package dev.writeback.collect.pseudonym;

import dev.writeback.model.Candidate;
import dev.writeback.model.Computer;
import dev.writeback.model.DomainController;
import dev.writeback.model.PasswordSettings;
import dev.writeback.model.ProtectedAccounts;
import dev.writeback.model.TenantHint;
import dev.writeback.sd.Sid;
import java.util.Collection;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What is known of controllers, policies and computers, with pseudonyms.
 *
 * @param values for what they have in common with everything else
 */
record DirectoryValues(Values values, Names names, Texts texts, Systems systems, Identities identities) {
    /** The same for a protocol's part everywhere. */
    private static final Pattern OBJECT_IDENTIFIER = Pattern.compile("[0-9]+(?:\\.[0-9]+)+");

    TenantHint tenantHint(TenantHint hint) {
        return new TenantHint(hint.id().map(identities::guid), hint.domain().map(names::dns));
    }

    PasswordSettings settings(PasswordSettings settings) {
        return new PasswordSettings(
                values.dn(settings.dn()), settings.precedence(), sids(settings.appliesTo()), settings.policy());
    }

    ProtectedAccounts accounts(ProtectedAccounts accounts) {
        return new ProtectedAccounts(sids(accounts.sids()));
    }

    private NavigableSet<Sid> sids(Collection<Sid> sids) {
        NavigableSet<Sid> rewritten = new TreeSet<>();
        sids.forEach(sid -> rewritten.add(values.sid(sid)));
        return rewritten;
    }

    DomainController controller(DomainController controller) {
        return new DomainController(
                names.dns(controller.dnsName()),
                controller.writable(),
                controller.version(),
                values.observation(controller.controls(), this::controls));
    }

    private Set<String> controls(Set<String> controls) {
        return controls.stream()
                .map(control -> OBJECT_IDENTIFIER.matcher(control).matches() ? control : names.name(control))
                .collect(Collectors.toUnmodifiableSet());
    }

    Candidate candidate(Candidate candidate) {
        return new Candidate(
                values.sid(candidate.sid()),
                values.dn(candidate.dn()),
                names.name(candidate.samAccountName()),
                candidate.engine(),
                candidate.evidence(),
                candidate.logon(),
                candidate.outOfUse().map(texts::text));
    }

    Computer computer(Computer computer) {
        return Computer.builder()
                .name(names.name(computer.name()))
                .sid(values.sid(computer.sid()))
                .dn(values.dn(computer.dn()))
                .enabled(computer.enabled())
                .domainController(computer.domainController())
                .operatingSystem(computer.operatingSystem().map(systems::name))
                .operatingSystemVersion(computer.operatingSystemVersion().map(systems::version))
                .lastLogon(computer.lastLogon())
                .build();
    }
}
