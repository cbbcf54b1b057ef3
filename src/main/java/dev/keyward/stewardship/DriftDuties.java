package dev.keyward.stewardship;

import dev.keyward.duty.Duty;
import dev.keyward.duty.DutySource;
import dev.keyward.ownership.Ownership;
import dev.keyward.registry.Drift;
import dev.keyward.registry.FamilyId;
import dev.keyward.stewardship.drift.RuleWords;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Families in drift of the person's teams, and those that fell to them because nobody of the owner can act. */
@Component
class DriftDuties implements DutySource {
    private static final int MOST_OF_A_TEAM = 200;
    private final DriftReads reads;
    private final Fallbacks fallbacks;
    private final LiveBench bench;
    private final Ownership ownership;
    private final InstantSource clock;

    DriftDuties(DriftReads reads, Fallbacks fallbacks, LiveBench bench, Ownership ownership, InstantSource clock) {
        this.reads = reads;
        this.fallbacks = fallbacks;
        this.bench = bench;
        this.ownership = ownership;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "drift";
    }

    @Override
    public List<Duty> of(String person, int limit) {
        return all(person).values().stream()
                .sorted(Comparator.comparing(Duty::since))
                .limit(limit)
                .toList();
    }

    @Override
    public long count(String person) {
        return all(person).size();
    }

    private Map<FamilyId, Duty> all(String person) {
        var duties = new LinkedHashMap<FamilyId, Duty>();
        var teams = ownership.teamsOf(person);
        for (var team : teams) {
            reads.page(new DriftFilter(null, team, Drift.DRIFTED), 0, MOST_OF_A_TEAM)
                    .forEach(row -> duties.put(row.family(), own(row)));
        }
        var platform = bench.platform().contains(person);
        for (var passed : fallbacks.open()) {
            var answerer = fallbacks.answerer(passed.family());
            if (answerer.map(teams::contains).orElse(platform)) {
                duties.put(passed.family().name(), fallen(passed));
            }
        }
        return duties;
    }

    private Duty own(DriftRow row) {
        var since = row.mark().since();
        return duty(
                row.family(),
                "Mend the ownership of %s".formatted(row.family()),
                "%s has drifted: %s.".formatted(row.owner(), RuleWords.of(row.rules())),
                since == null ? clock.instant() : since);
    }

    private static Duty fallen(Fallbacks.Passed passed) {
        var family = passed.family();
        return duty(
                family.name(),
                "Answer for %s in place of %s".formatted(family.name(), family.owner()),
                "Nobody of %s can act. Claim it or find it an owner.".formatted(family.owner()),
                passed.since());
    }

    private static Duty duty(FamilyId family, String title, String subject, Instant since) {
        var link = "families/%s?tab=ownership".formatted(family);
        return new Duty(Duty.Kind.FINDING, title, subject, link, null, since);
    }
}
