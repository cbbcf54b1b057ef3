package dev.keyward.standard;

import dev.keyward.audit.Audit;
import dev.keyward.kernel.Identifier;
import dev.keyward.kernel.Reason;
import dev.keyward.kernel.Refused;
import dev.keyward.registry.lint.Rulebooks;
import dev.keyward.security.CurrentActor;
import dev.keyward.security.RequiresRole;
import dev.keyward.security.Role;
import dev.keyward.security.SignedIn;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The naming standards of the console: drafted by one platform admin, made effective by another. */
@Service
public class Standards {
    private final NamingStandards standards;
    private final EffectiveStandards effective;
    private final StandardRules rules;
    private final Rehearsal rehearsal;
    private final CurrentActor current;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Standards(
            NamingStandards standards,
            EffectiveStandards effective,
            StandardRules rules,
            Rehearsal rehearsal,
            CurrentActor current,
            Audit audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.standards = standards;
        this.effective = effective;
        this.rules = rules;
        this.rehearsal = rehearsal;
        this.current = current;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /** Every version of every scope, the newest of each scope first. */
    @SignedIn
    public List<NamingStandard> all() {
        return standards.findAllByOrderByScopeKindAscScopeNameAscEditionDesc();
    }

    @SignedIn
    public NamingStandard standard(StandardId id) {
        return standards.findById(id).orElseThrow(() -> Refused.unknown("standard", id.toString()));
    }

    /** The versions in force for families of a domain in a keyspace, the widest first; the narrower one counts. */
    @SignedIn
    public List<NamingStandard> holdingFor(String domain, String keyspace) {
        return standards.findByState(StandardState.EFFECTIVE).stream()
                .filter(standard -> switch (standard.scopeKind()) {
                    case GLOBAL -> true;
                    case KEYSPACE -> standard.scopeName().equals(keyspace);
                    case DOMAIN -> standard.scopeName().equals(domain);
                })
                .sorted(Comparator.comparing(NamingStandard::scopeKind))
                .toList();
    }

    /** The rules as they are in force at this moment. */
    @SignedIn
    public Rulebooks inForce() {
        return effective.now();
    }

    @Transactional
    @RequiresRole(Role.PLATFORM_ADMIN)
    public NamingStandard draft(NewStandard wanted) {
        var scope = rules.existing(Scope.of(wanted.scope(), wanted.scopeName()));
        var says = rules.checked(wanted.rules());
        var at = clock.instant();
        var edition = 1 + last(scope);
        var draft = NamingStandard.drafted(
                new StandardId(Identifier.next(at.toEpochMilli())),
                scope,
                edition,
                says,
                rules.note(wanted.note()),
                current.actor().name(),
                at);
        var saved = onceAtATime(scope, () -> standards.save(draft));
        audit.record("standard.drafted", subject(saved), null, saved, null);
        return saved;
    }

    private int last(Scope scope) {
        return standards.findByScopeKindAndScopeName(scope.kind(), scope.name()).stream()
                .mapToInt(NamingStandard::edition)
                .max()
                .orElse(0);
    }

    /** @param basedOn the version of the row the caller read; another one is refused as stale */
    @Transactional
    @RequiresRole(Role.PLATFORM_ADMIN)
    public NamingStandard edit(StandardId id, long basedOn, NewStandard wanted) {
        var before = current(id, basedOn);
        rules.requireSameScope(before, wanted);
        var saved = standards.save(before.rewritten(
                rules.checked(wanted.rules()),
                rules.note(wanted.note()),
                current.actor().name(),
                clock.instant()));
        audit.record("standard.edited", subject(saved), before, saved, null);
        return saved;
    }

    /** Which findings families would gain and lose if this version took effect now; writes nothing. */
    @SignedIn
    public DryRun dryRun(StandardId id) {
        var standard = standard(id);
        return rehearsal.of(standard);
    }

    /** Puts a draft in force in place of the version before, which stays readable. */
    @Transactional
    @RequiresRole(Role.PLATFORM_ADMIN)
    public NamingStandard makeEffective(StandardId id, long basedOn, String reason) {
        var before = current(id, basedOn);
        Reason.given(reason);
        var at = clock.instant();
        var next = before.madeEffective(current.actor().name(), at);
        var saved = onceAtATime(before.scope(), () -> inPlaceOfTheLast(next, at));
        audit.record("standard.effective", subject(saved), before, saved, reason.strip());
        events.publishEvent(new StandardTookEffect(saved.id()));
        return saved;
    }

    /** Gives a draft up; the next one of its scope can begin. Also its writer may, since it never took effect. */
    @Transactional
    @RequiresRole(Role.PLATFORM_ADMIN)
    public NamingStandard discard(StandardId id, long basedOn) {
        var before = current(id, basedOn);
        var saved = standards.save(before.discarded(clock.instant()));
        audit.record("standard.discarded", subject(saved), before, saved, null);
        return saved;
    }

    /** What a version sets otherwise than the one that was in force before it in its scope. */
    @SignedIn
    public List<RuleChange> changes(StandardId id) {
        var standard = standard(id);
        var before = standards.findByScopeKindAndScopeName(standard.scopeKind(), standard.scopeName()).stream()
                .filter(one -> one.edition() < standard.edition() && one.effectiveFrom() != null)
                .max(Comparator.comparingInt(NamingStandard::edition))
                .map(NamingStandard::settings)
                .orElse(List.of());
        return RuleChange.between(before, standard.settings());
    }

    private NamingStandard inPlaceOfTheLast(NamingStandard next, Instant at) {
        standards.findByScopeKindAndScopeName(next.scopeKind(), next.scopeName()).stream()
                .filter(standard -> standard.state() == StandardState.EFFECTIVE)
                .forEach(standard -> standards.save(standard.superseded(at)));
        return standards.save(next);
    }

    private NamingStandard current(StandardId id, long basedOn) {
        var standard = standard(id);
        if (standard.version() != basedOn) {
            throw Refused.stale("The standard");
        }
        return standard;
    }

    private static NamingStandard onceAtATime(Scope scope, Supplier<NamingStandard> write) {
        try {
            return write.get();
        } catch (DuplicateKeyException taken) {
            throw Refused.wrongState(
                    "Somebody else is already drafting a standard for %s, or has just made one effective."
                            .formatted(scope.words()),
                    "Open that draft and change it.");
        }
    }

    private static String subject(NamingStandard standard) {
        return "standard/" + standard.id();
    }
}
