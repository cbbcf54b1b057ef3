package dev.keyward.registry;

import dev.keyward.kernel.Refused;
import dev.keyward.ownership.Staffing.Staff;
import dev.keyward.ownership.TeamId;
import dev.keyward.registry.life.Act;
import dev.keyward.security.CurrentActor;
import java.time.Clock;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a manifest makes of a family by the rules, before anything is saved: the same for one and for many at once. */
@Component
class FamilyEdits {
    private final FamilyRules rules;
    private final Admission admission;
    private final CurrentActor current;
    private final Clock clock;

    FamilyEdits(FamilyRules rules, Admission admission, CurrentActor current, Clock clock) {
        this.rules = rules;
        this.admission = admission;
        this.current = current;
        this.clock = clock;
    }

    /** Says what the rules say about a manifest of a family. */
    interface Judge {
        Judgement about(FamilySpec spec, @Nullable FamilyId self);
    }

    /** A family that is still being written. */
    Family drafted(FamilySpec spec, Judgement judgement) {
        return drafted(spec, judgement.requireReadable());
    }

    /** @param staff who could act, by team */
    Admission.Outcome registered(FamilySpec spec, Judgement judgement, Map<TeamId, Staff> staff) {
        var draft = drafted(spec, judgement.requireKeys());
        return admission.registered(draft, judgement, staff, current.actor().name(), clock.instant());
    }

    private Family drafted(FamilySpec spec, dev.keyward.keys.KeyTemplate template) {
        var name = spec.name();
        if (name == null) {
            throw Refused.invalid("name", "The family has no name.", "Give it one, such as 'catalog-item'.");
        }
        return Family.drafted(name, spec, template, current.actor().name(), clock.instant());
    }

    /** A family as an edit leaves it, and what the rules say about it then. */
    record Edited(Family family, Judgement judgement) {}

    /** A draft is rewritten as a whole; of any other family the promises change and the keys stay. */
    Edited edited(Family before, FamilySpec spec, Judge judge) {
        rules.require(Act.EDIT, before);
        var stays = rules.renamed(before, spec);
        if (before.state() == FamilyState.DRAFT) {
            var draft = judge.about(spec, before.name()).with(stays);
            var template = draft.requireReadable();
            return new Edited(before.rewritten(spec, template, current.actor().name(), clock.instant()), draft);
        }
        stays.addAll(rules.reshaped(before, spec));
        var judgement = judge.about(spec, before.name()).with(stays);
        judgement.requireNoWorseThan(() -> judge.about(before.spec(), before.name()));
        return new Edited(before.described(spec, current.actor().name(), clock.instant()), judgement);
    }
}
