package dev.keyward.registry;

import dev.keyward.audit.Audit;
import dev.keyward.kernel.Finding;
import dev.keyward.kernel.Reason;
import dev.keyward.kernel.Refused;
import dev.keyward.keys.Relation;
import dev.keyward.security.CurrentActor;
import dev.keyward.security.RequiresRole;
import dev.keyward.security.Role;
import dev.keyward.security.SignedIn;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Which family yields to which where one has all keys of the other (KT018). Recorded by the one that yields. */
@Service
public class Precedences {
    private final PrecedenceRows rows;
    private final Families families;
    private final FamilyRules rules;
    private final KeyspaceRevisions revisions;
    private final CurrentActor current;
    private final Audit audit;
    private final InstantSource clock;

    Precedences(
            PrecedenceRows rows,
            Families families,
            FamilyRules rules,
            KeyspaceRevisions revisions,
            CurrentActor current,
            Audit audit,
            InstantSource clock) {
        this.rows = rows;
        this.families = families;
        this.rules = rules;
        this.revisions = revisions;
        this.current = current;
        this.audit = audit;
        this.clock = clock;
    }

    /** What is recorded about a family, whether it yields or is yielded to. */
    @SignedIn
    public List<Precedence> about(FamilyId family) {
        return rows.about(family);
    }

    /** Leaves shared keys to the more specific family. Said again with another reason, the last one counts. */
    @Transactional
    @RequiresRole(Role.DOMAIN_EDITOR)
    public Precedence record(FamilyId general, FamilyId specific, String reason) {
        var yielding = family(general);
        rules.requireOwnTeam(yielding.owner());
        Reason.given(reason);
        requireContainment(yielding, family(specific));
        revisions.advance(yielding.keyspace());
        var before = rows.find(general, specific).orElse(null);
        if (before != null) {
            rows.delete(general, specific);
        }
        var at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var recorded = new Precedence(general, specific, reason, current.actor().name(), at);
        rows.insert(recorded);
        audit.record("family.precedence-recorded", "family/" + general, before, recorded, reason);
        return recorded;
    }

    /** Takes it back: keys that both claim are ambiguous again, and no purge takes them. */
    @Transactional
    @RequiresRole(Role.DOMAIN_EDITOR)
    public void withdraw(FamilyId general, FamilyId specific, String reason) {
        var yielding = family(general);
        rules.requireOwnTeam(yielding.owner());
        Reason.given(reason);
        var before = rows.find(general, specific)
                .orElseThrow(() -> Refused.unknown("precedence of", specific + " over " + general));
        revisions.advance(yielding.keyspace());
        rows.delete(general, specific);
        audit.record("family.precedence-withdrawn", "family/" + general, before, null, reason);
    }

    private Family family(FamilyId name) {
        return families.findById(name).orElseThrow(() -> Refused.unknown("family", name.text()));
    }

    private static void requireContainment(Family general, Family specific) {
        var contains = general.keyspace().equals(specific.keyspace())
                && claimed(general).stream()
                        .anyMatch(shape -> claimed(specific).stream()
                                .anyMatch(other -> shape.template()
                                                .overlapWith(other.template())
                                                .relation()
                                        == Relation.MORE_GENERAL));
        if (!contains) {
            var why = "No template of %s has all keys of one of %s.".formatted(general.name(), specific.name());
            throw Refused.rule(
                    why,
                    "A family yields only to a more specific one of its keyspace; give others keys of their own.",
                    List.of(Finding.error("KT018", "specific", why)));
        }
    }

    /** Those that live keys may have, and the one to come: a draft that shares keys is settled before it is submitted. */
    private static List<TemplateVersion> claimed(Family family) {
        return family.templates().stream()
                .filter(shape -> shape.isLive() || shape.isPending())
                .toList();
    }
}
