package dev.keyward.registry;

import dev.keyward.kernel.Finding;
import dev.keyward.kernel.Refused;
import dev.keyward.ownership.TeamId;
import dev.keyward.registry.Planned.Change;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Judges many manifests in their order, each by the rules of one, and against those before it. Writes nothing. */
@Component
class Planning {
    private final Families families;
    private final StoredSpecs stored;
    private final FamilyFindings findings;
    private final FamilyEdits edits;
    private final FamilyRules rules;

    Planning(Families families, StoredSpecs stored, FamilyFindings findings, FamilyEdits edits, FamilyRules rules) {
        this.families = families;
        this.stored = stored;
        this.findings = findings;
        this.edits = edits;
        this.rules = rules;
    }

    List<Planned> plan(List<FamilySpec> specs, Arrival arrival) {
        var names =
                specs.stream().map(FamilySpec::name).filter(Objects::nonNull).toList();
        var known = findings.known();
        return new Plan(known, stored.of(names), new Crowd(specs, known.books()), arrival).of(specs);
    }

    /** One pass over a file. */
    private final class Plan {
        private final Known known;
        private final Map<FamilyId, FamilySpec> before;
        private final Crowd crowd;
        private final Arrival arrival;
        private final Map<TeamId, Boolean> mine = new HashMap<>();

        Plan(Known known, Map<FamilyId, FamilySpec> before, Crowd crowd, Arrival arrival) {
            this.known = known;
            this.before = before;
            this.crowd = crowd;
            this.arrival = arrival;
        }

        List<Planned> of(List<FamilySpec> specs) {
            var plan = new ArrayList<Planned>();
            for (int place = 0; place < specs.size(); place++) {
                plan.add(of(specs.get(place), place));
            }
            return plan;
        }

        private Planned of(FamilySpec spec, int place) {
            var existing = spec.name() == null ? null : before.get(spec.name());
            if (spec.equals(existing)) {
                return Planned.unchanged(spec);
            }
            try {
                return existing != null
                        ? updated(spec)
                        : arrival == Arrival.DRAFTED ? drafted(spec) : created(spec, place);
            } catch (Refused refused) {
                return Planned.refused(spec, said(refused));
            }
        }

        private Planned created(FamilySpec spec, int place) {
            var judgement = findings.about(spec, spec.name(), known);
            var said = new ArrayList<>(besides(spec, place));
            var barred = said.stream().anyMatch(Finding::blocks);
            said.addAll(barred ? judgement.blocking() : judgement.findings());
            if (barred) {
                return Planned.refused(spec, said);
            }
            var outcome = edits.registered(spec, judgement, known.teams());
            crowd.join(place);
            return Planned.of(spec, new Change(null, outcome.family(), outcome.because()), said);
        }

        private Planned drafted(FamilySpec spec) {
            var barred = foreign(spec);
            if (!barred.isEmpty()) {
                return Planned.refused(spec, barred);
            }
            var judgement = findings.about(spec, spec.name(), known);
            var draft = edits.drafted(spec, judgement);
            return Planned.of(spec, new Change(null, draft, "the console: kept as a draft"), judgement.findings());
        }

        /** What is to be said beside the rules: whose it would be, and the rows before it. */
        private List<Finding> besides(FamilySpec spec, int place) {
            var said = new ArrayList<>(foreign(spec));
            said.addAll(crowd.met(place));
            return said;
        }

        private List<Finding> foreign(FamilySpec spec) {
            return mine.computeIfAbsent(spec.owner(), rules::answersFor)
                    ? List.of()
                    : said(FamilyRules.notOurs(spec.owner()));
        }

        private Planned updated(FamilySpec spec) {
            var family = families.findById(Objects.requireNonNull(spec.name())).orElseThrow();
            var next = edits.edited(family, spec, (some, self) -> findings.about(some, self, known));
            return Planned.of(
                    spec,
                    new Change(family, next.family(), null),
                    next.judgement().findings());
        }
    }

    /** The findings of a refusal; where it has none of its own, its sentence. */
    private static List<Finding> said(Refused refused) {
        return refused.findings().stream().anyMatch(Finding::blocks)
                ? refused.findings()
                : List.of(Finding.error(
                        refused.kind().name(),
                        refused.kind() == Refused.Kind.FORBIDDEN ? "owner" : "row",
                        refused.getMessage() + " " + refused.remedy()));
    }
}
