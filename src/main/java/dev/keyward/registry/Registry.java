package dev.keyward.registry;

import dev.keyward.audit.Audit;
import dev.keyward.kernel.Finding;
import dev.keyward.kernel.Refused;
import dev.keyward.keys.KeyTemplate;
import dev.keyward.ownership.FreshnessClass;
import dev.keyward.ownership.Ownership;
import dev.keyward.security.CurrentActor;
import dev.keyward.security.RequiresRole;
import dev.keyward.security.Role;
import dev.keyward.security.SignedIn;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The register of key families: what a key looks like, whose it is, what it promises. */
@Service
public class Registry {
    private final Families families;
    private final FamilyList list;
    private final FamilyRules rules;
    private final TemplateChecks checks;
    private final KeyResolver resolver;
    private final Ownership ownership;
    private final CurrentActor current;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Registry(
            Families families,
            FamilyList list,
            FamilyRules rules,
            TemplateChecks checks,
            KeyResolver resolver,
            Ownership ownership,
            CurrentActor current,
            Audit audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.families = families;
        this.list = list;
        this.rules = rules;
        this.checks = checks;
        this.resolver = resolver;
        this.ownership = ownership;
        this.current = current;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    @SignedIn
    public Family family(FamilyId name) {
        return families.findById(name).orElseThrow(() -> Refused.unknown("family", name.text()));
    }

    /** The class that counts for a family: its own override, or its domain's. */
    @SignedIn
    public FreshnessClass freshnessClass(Family family) {
        return family.freshnessClass() != null
                ? family.freshnessClass()
                : ownership.domain(family.domain()).freshnessClass();
    }

    /** Whether a stale value of this family does harm, for those who need not know the classes. */
    @SignedIn
    public boolean isStrict(Family family) {
        return freshnessClass(family) == FreshnessClass.STRICT;
    }

    /** @param sort a field of the list, {@code -} before it for descending; null puts live and recent ones first */
    @SignedIn
    public List<FamilySummary> page(FamilyFilter filter, @Nullable String sort, long offset, int limit) {
        return list.rows(filter, sort, offset, limit, ownership.domains());
    }

    @SignedIn
    public long count(FamilyFilter filter) {
        return list.count(filter, ownership.domains());
    }

    /** Judges a template while somebody types it; writes nothing. */
    @SignedIn
    public TemplateCheck check(String template, String keyspace, @Nullable FamilyId self) {
        return checks.check(template, keyspace, self);
    }

    @SignedIn
    public KeyResolution resolve(String keyspace, String key) {
        rules.requireKeyspace(keyspace);
        return resolver.resolve(keyspace, key);
    }

    /** Whether whoever is acting may change the families of this one's owner. */
    @SignedIn
    public boolean mayChange(Family family) {
        return current.has(Role.DOMAIN_EDITOR) && rules.answersFor(family.owner());
    }

    /** Registers a family. A conforming one is ACTIVE at once, and the trail says that it was. */
    @Transactional
    @RequiresRole(Role.DOMAIN_EDITOR)
    public Family register(FamilySpec spec) {
        var name = spec.name();
        if (name == null) {
            throw Refused.invalid("name", "The family has no name.", "Give it one, such as 'catalog-item'.");
        }
        rules.requireOwnTeam(spec.owner());
        var template = rules.conforming(spec, null);
        var family = Family.registered(name, spec, template, current.actor().name(), clock.instant());
        var saved = inserted(family);
        audit.record("family.registered", "family/" + name, null, saved.spec(), "conforming, so active at once");
        events.publishEvent(new OwnerNamed(name));
        return saved;
    }

    /** @param basedOn the version the caller read; another one is refused as stale and nothing is overwritten */
    @Transactional
    @RequiresRole(Role.DOMAIN_EDITOR)
    public Family edit(FamilyId name, long basedOn, FamilySpec spec) {
        var before = current(name, basedOn);
        rules.requireOwnTeam(before.owner());
        rules.requireSameShape(before, spec);
        rules.requireReferences(spec);
        var saved = families.save(before.described(spec, clock.instant()));
        audit.record("family.edited", "family/" + name, before.spec(), saved.spec(), null);
        if (!before.spec().isAnsweredLike(saved.spec())) {
            events.publishEvent(new OwnerNamed(name));
        }
        return saved;
    }

    @Transactional
    @RequiresRole(Role.DOMAIN_EDITOR)
    public Family move(FamilyId name, long basedOn, FamilyState to, String reason) {
        var before = current(name, basedOn);
        rules.requireOwnTeam(before.owner());
        rules.requireReason(reason);
        var saved = families.save(before.moved(to, clock.instant()));
        audit.record(
                "family." + to.name().toLowerCase(java.util.Locale.ROOT),
                "family/" + name,
                before.state(),
                saved.state(),
                reason);
        return saved;
    }

    /** Gives the family its next shape; the one before stays readable and purgeable. */
    @Transactional
    @RequiresRole(Role.DOMAIN_EDITOR)
    public Family reshape(FamilyId name, long basedOn, String template) {
        var before = current(name, basedOn);
        rules.requireOwnTeam(before.owner());
        KeyTemplate next = rules.nextShape(before, template);
        var saved = families.save(before.reshaped(next, clock.instant()));
        audit.record(
                "family.reshaped",
                "family/" + name,
                before.template().text(),
                saved.template().text(),
                null);
        return saved;
    }

    private Family current(FamilyId name, long basedOn) {
        var family = family(name);
        if (family.version() != basedOn) {
            throw Refused.stale("Family " + name);
        }
        return family;
    }

    private Family inserted(Family family) {
        if (families.existsById(family.name())) {
            throw taken(family.name());
        }
        try {
            return families.save(family);
        } catch (DuplicateKeyException race) {
            throw taken(family.name());
        }
    }

    private static Refused taken(FamilyId name) {
        return Refused.rule(
                "There is already a family '%s'.".formatted(name),
                "Pick another name, or edit that family.",
                List.of(Finding.error("NAME", "name", "The name '%s' is taken, now and for ever.".formatted(name))));
    }
}
