package dev.keyward.runbook;

import dev.keyward.audit.Audit;
import dev.keyward.kernel.Refused;
import dev.keyward.security.CurrentActor;
import dev.keyward.security.RequiresRole;
import dev.keyward.security.Role;
import dev.keyward.security.SignedIn;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What to do in incidents: written in versions, reviewed, and found by what an incident affects. */
@Service
public class Runbooks {
    private final RunbookRows rows;
    private final RunbookVersions versions;
    private final RunbookWriters writers;
    private final CurrentActor current;
    private final Audit audit;
    private final InstantSource clock;

    Runbooks(
            RunbookRows rows,
            RunbookVersions versions,
            RunbookWriters writers,
            CurrentActor current,
            Audit audit,
            InstantSource clock) {
        this.rows = rows;
        this.versions = versions;
        this.writers = writers;
        this.current = current;
        this.audit = audit;
        this.clock = clock;
    }

    /** Those in use first, then by name. */
    @SignedIn
    public List<Runbook> all() {
        var all = rows.findAllByOrderByName();
        return Stream.concat(all.stream().filter(Runbook::isInUse), all.stream().filter(one -> !one.isInUse()))
                .toList();
    }

    @SignedIn
    public Runbook runbook(RunbookId name) {
        return rows.findById(name).orElseThrow(() -> Refused.unknown("runbook", name.text()));
    }

    /** Every text it has had, the newest first. */
    @SignedIn
    public List<RunbookVersion> versions(RunbookId name) {
        return versions.of(runbook(name).name());
    }

    /** The narrowest one in use: of the first family that has one, else of the first such domain, else the global one. */
    @SignedIn
    public Runbook fitting(Collection<String> families, Collection<String> domains) {
        return Stream.of(
                        families.stream().map(family -> new Scope(Scope.Kind.FAMILY, family)),
                        domains.stream().map(domain -> new Scope(Scope.Kind.DOMAIN, domain)),
                        Stream.of(Scope.GLOBAL))
                .flatMap(scopes -> scopes)
                .flatMap(scope -> rows.findBySoleScope(scope.column()).stream())
                .findFirst()
                .orElseThrow(() -> Refused.unknown("runbook", "global"));
    }

    /** Why whoever is acting may not write it; empty when they may. */
    @SignedIn
    public Optional<String> againstWriting(Scope scope) {
        return writers.against(scope);
    }

    @Transactional
    @RequiresRole({Role.INCIDENT_COMMANDER, Role.PLATFORM_ADMIN, Role.DOMAIN_EDITOR})
    public Runbook write(RunbookId name, Scope scope, RunbookText text) {
        writers.require(scope);
        if (rows.findById(name).isPresent()) {
            throw Refused.wrongState(
                    "There is already a runbook '%s'.".formatted(name), "Pick another name, or edit that one.");
        }
        var saved = onceForItsScope(
                scope, Runbook.written(name, scope, text, current.actor().name(), clock.instant()));
        versions.keep(saved);
        audit.record("runbook.written", saved.subject(), null, saved, null);
        return saved;
    }

    /** @param basedOn the version the caller read; another one is refused as stale */
    @Transactional
    @RequiresRole({Role.INCIDENT_COMMANDER, Role.PLATFORM_ADMIN, Role.DOMAIN_EDITOR})
    public Runbook rewrite(RunbookId name, long basedOn, RunbookText text) {
        var before = current(name, basedOn);
        var saved = rows.save(before.rewritten(text, current.actor().name(), clock.instant()));
        versions.keep(saved);
        audit.record("runbook.rewritten", saved.subject(), before, saved, null);
        return saved;
    }

    /** Says that somebody went through it as it stands and it is right. */
    @Transactional
    @RequiresRole({Role.INCIDENT_COMMANDER, Role.PLATFORM_ADMIN, Role.DOMAIN_EDITOR})
    public Runbook review(RunbookId name, long basedOn) {
        var before = current(name, basedOn);
        var saved = rows.save(before.reviewed(current.actor().name(), clock.instant()));
        audit.record("runbook.reviewed", saved.subject(), before.reviewedNumber(), saved.reviewedNumber(), null);
        return saved;
    }

    /** Asks to take it out of use; it is run until another person does that. */
    @Transactional
    @RequiresRole({Role.INCIDENT_COMMANDER, Role.PLATFORM_ADMIN, Role.DOMAIN_EDITOR})
    public Runbook askToRetire(RunbookId name, long basedOn, String reason) {
        var wish = Farewell.of(current.actor().name(), reason, clock.instant());
        var saved = rows.save(current(name, basedOn).askedToRetire(wish));
        audit.record("runbook.retirement-asked", saved.subject(), null, wish, wish.retiringReason());
        return saved;
    }

    /** Keeps it after all. */
    @Transactional
    @RequiresRole({Role.INCIDENT_COMMANDER, Role.PLATFORM_ADMIN, Role.DOMAIN_EDITOR})
    public Runbook keep(RunbookId name, long basedOn) {
        var before = current(name, basedOn);
        var saved = rows.save(before.kept());
        audit.record("runbook.retirement-refused", saved.subject(), before.farewell(), null, null);
        return saved;
    }

    /** Takes it out of use, as somebody else asked, so that a wider one is run instead. */
    @Transactional
    @RequiresRole({Role.INCIDENT_COMMANDER, Role.PLATFORM_ADMIN, Role.DOMAIN_EDITOR})
    public Runbook retire(RunbookId name, long basedOn) {
        var before = current(name, basedOn);
        var saved = rows.save(before.retired(current.actor().name()));
        audit.record("runbook.retired", saved.subject(), before.soleScope(), before.farewell(), reason(before));
        return saved;
    }

    private static @Nullable String reason(Runbook runbook) {
        return runbook.farewell() == null ? null : runbook.farewell().retiringReason();
    }

    private Runbook current(RunbookId name, long basedOn) {
        var runbook = runbook(name);
        writers.require(runbook.scope());
        if (runbook.version() != basedOn) {
            throw Refused.stale("The runbook " + name);
        }
        return runbook;
    }

    private Runbook onceForItsScope(Scope scope, Runbook runbook) {
        try {
            return rows.save(runbook);
        } catch (DuplicateKeyException taken) {
            throw Refused.wrongState(
                    "There is a runbook for %s already.".formatted(scope.words()), "Edit that one, or retire it.");
        }
    }
}
