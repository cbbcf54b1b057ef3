package dev.keyward.registry;

import dev.keyward.audit.Audit;
import dev.keyward.kernel.Finding;
import dev.keyward.kernel.Refused;
import dev.keyward.ownership.FreshnessClass;
import dev.keyward.ownership.Ownership;
import dev.keyward.ownership.Staffing;
import dev.keyward.registry.life.Risk;
import dev.keyward.security.CurrentActor;
import dev.keyward.security.RequiresRole;
import dev.keyward.security.Role;
import dev.keyward.security.SignedIn;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.core.convert.ConversionException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mapping.MappingException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The register of key families: what a key looks like, whose it is, what it promises. */
@Service
public class Registry {
    private final Families families;
    private final FamilyList list;
    private final FamilyRules rules;
    private final FamilyFindings findings;
    private final FamilyEdits edits;
    private final Staffing staffing;
    private final TemplateChecks checks;
    private final KeyResolver resolver;
    private final Ownership ownership;
    private final CurrentActor current;
    private final Audit audit;
    private final ApplicationEventPublisher events;

    Registry(
            Families families,
            FamilyList list,
            FamilyRules rules,
            FamilyFindings findings,
            FamilyEdits edits,
            Staffing staffing,
            TemplateChecks checks,
            KeyResolver resolver,
            Ownership ownership,
            CurrentActor current,
            Audit audit,
            ApplicationEventPublisher events) {
        this.families = families;
        this.list = list;
        this.rules = rules;
        this.findings = findings;
        this.edits = edits;
        this.staffing = staffing;
        this.checks = checks;
        this.resolver = resolver;
        this.ownership = ownership;
        this.current = current;
        this.audit = audit;
        this.events = events;
    }

    @SignedIn
    public Family family(FamilyId name) {
        try {
            return families.findById(name).orElseThrow(() -> Refused.unknown("family", name.text()));
        } catch (ConversionException | MappingException unreadable) {
            throw Refused.unavailable(
                    "The stored manifest of %s cannot be read.".formatted(name),
                    "A platform admin restores it in the database; its history in the audit trail has what it was.");
        }
    }

    /** The teams that own these families, each once and by name, for those who need not know teams. */
    @SignedIn
    public List<String> owners(List<FamilyId> names) {
        return names.stream()
                .map(name -> family(name).owner().text())
                .distinct()
                .toList();
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

    /** Whose the key is, as {@link KeyAnswers} explains it. */
    @SignedIn
    public KeyResolution resolve(String keyspace, String key) {
        rules.requireKeyspace(keyspace);
        return resolver.pasted(keyspace, key).resolution();
    }

    /** Everything the rules say about a family as it stands, and whom it shares keys with. */
    @SignedIn
    public TemplateCheck judged(Family family) {
        var judgement = findings.about(family.spec(), family.name());
        return new TemplateCheck(judgement.template(), judgement.findings(), judgement.neighbours());
    }

    /** Everything the rules say about a family as it stands. */
    @SignedIn
    public List<Finding> findings(Family family) {
        return findings.about(family.spec(), family.name()).findings();
    }

    /**
     * What would become of a family with this manifest; writes nothing.
     *
     * @param self the family being edited, which may of course share keys with itself; null for a new one
     */
    @SignedIn
    public Outlook outlook(FamilySpec spec, @Nullable FamilyId self) {
        return new Outlook(findings.about(spec, self).findings(), Risk.reasons(spec));
    }

    /** The errors that keep a family from becoming active: those that nobody waived. */
    @SignedIn
    public List<Finding> blocking(Family family) {
        return findings.about(family.spec(), family.name()).blocking();
    }

    /** Why a family with this manifest would need somebody else's decision; none when its risk is low (row A6). */
    @SignedIn
    public List<String> risks(FamilySpec spec) {
        return Risk.reasons(spec);
    }

    /** Whether whoever is acting may change the families of this one's owner. */
    @SignedIn
    public boolean mayChange(Family family) {
        return current.has(Role.DOMAIN_EDITOR) && rules.answersFor(family.owner());
    }

    /**
     * Registers a family. A conforming one of low risk is ACTIVE at once, a risky one waits for somebody else's decision,
     * and one whose promises do not hold yet stays a DRAFT; the trail says which and why.
     */
    @Transactional
    @RequiresRole(Role.DOMAIN_EDITOR)
    public Family register(FamilySpec spec) {
        rules.requireOwnTeam(spec.owner());
        var outcome = edits.registered(spec, findings.aboutToWrite(spec, null), staffing.all());
        var saved = inserted(outcome.family());
        audit.record("family.registered", "family/" + saved.name(), null, saved.spec(), outcome.because());
        events.publishEvent(OwnerNamed.of(saved.name()));
        return saved;
    }

    /** Keeps a family that is still being written. Its template must be readable; everything else may be missing yet. */
    @Transactional
    @RequiresRole(Role.DOMAIN_EDITOR)
    public Family draft(FamilySpec spec) {
        rules.requireOwnTeam(spec.owner());
        var saved = inserted(edits.drafted(spec, findings.aboutToWrite(spec, null)));
        audit.record("family.drafted", "family/" + saved.name(), null, saved.spec(), null);
        events.publishEvent(OwnerNamed.of(saved.name()));
        return saved;
    }

    /** @param basedOn the version the caller read; another one is refused as stale and nothing is overwritten */
    @Transactional
    @RequiresRole(Role.DOMAIN_EDITOR)
    public Family edit(FamilyId name, long basedOn, FamilySpec spec) {
        var before = current(name, basedOn);
        var saved =
                families.save(edits.edited(before, spec, findings::aboutToWrite).family());
        audit.record("family.edited", "family/" + name, before.spec(), saved.spec(), null);
        if (!before.spec().isAnsweredLike(saved.spec())) {
            events.publishEvent(OwnerNamed.of(name));
        }
        return saved;
    }

    Family current(FamilyId name, long basedOn) {
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
