package dev.keyward.measurement;

import dev.keyward.kernel.Finding;
import dev.keyward.kernel.Refused;
import dev.keyward.measurement.plausible.Plausibility;
import dev.keyward.ownership.Ownership;
import dev.keyward.ownership.TeamId;
import dev.keyward.registry.FamilyId;
import dev.keyward.registry.MeasuredFamilies;
import dev.keyward.registry.MeasuredFamilies.Measured;
import dev.keyward.security.CurrentActor;
import dev.keyward.security.Role;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.springframework.stereotype.Component;

/** Which reports are taken: plausible ones, by those who may edit the family, for a region it lives in. */
@Component
class Intake {
    static final int MOST_ITEMS = 1_000;
    private static final int MOST_FINDINGS = 100;
    private static final String REMEDY =
            "Correct what the findings name and send the batch again; nothing of it was kept.";

    private final MeasuredFamilies families;
    private final Ownership ownership;
    private final CurrentActor current;
    private final Retention retention;
    private final InstantSource clock;

    Intake(
            MeasuredFamilies families,
            Ownership ownership,
            CurrentActor current,
            Retention retention,
            InstantSource clock) {
        this.families = families;
        this.ownership = ownership;
        this.current = current;
        this.retention = retention;
        this.clock = clock;
    }

    /** Lets a batch of the size that one call may have pass, or refuses it whole. */
    void require(List<Measurement> items) {
        if (items.isEmpty() || items.size() > MOST_ITEMS) {
            throw Refused.invalid("items", "A batch takes 1 to 1,000 measurements.", "Split it over several calls.");
        }
        var plausibility = plausibility();
        var findings = new ArrayList<Finding>();
        for (int n = 0; n < items.size() && findings.size() < MOST_FINDINGS; n++) {
            findings.addAll(plausibility.findings(items.get(n), "items[%d].".formatted(n)));
        }
        refuseOn(findings);
        var known = mine(items);
        for (int n = 0; n < items.size() && findings.size() < MOST_FINDINGS; n++) {
            findings.addAll(place(items.get(n), known, "items[%d].".formatted(n)));
        }
        refuseOn(findings);
    }

    private Plausibility plausibility() {
        var now = clock.instant();
        return new Plausibility(now, retention.oldestTaken(now));
    }

    /** The families of the reports that are the caller's to report; what is unknown and what is foreign is refused alike. */
    private Map<FamilyId, Measured> mine(List<Measurement> items) {
        var known = reportable(items);
        for (var name :
                new TreeSet<>(items.stream().map(item -> item.family().text()).toList())) {
            if (!known.containsKey(new FamilyId(name))) {
                throw Refused.unknown(
                        "family", name, "Check the name; only families of your teams are reported by you.");
            }
        }
        return known;
    }

    /** The families of these reports that the caller may report. */
    Map<FamilyId, Measured> reportable(List<Measurement> items) {
        var known = new HashMap<>(
                families.of(items.stream().map(Measurement::family).toList()));
        if (!current.has(Role.PLATFORM_ADMIN)) {
            var person = current.actor().name();
            var teams = new HashMap<TeamId, Boolean>();
            known.values()
                    .removeIf(
                            family -> !teams.computeIfAbsent(family.owner(), team -> ownership.isMember(person, team)));
        }
        return known;
    }

    /** Those of these reports that can be true. */
    List<Measurement> plausible(List<Measurement> items) {
        var plausibility = plausibility();
        return items.stream()
                .filter(item -> plausibility.findings(item, "").isEmpty())
                .toList();
    }

    /** Everything against one report of a file. */
    List<Finding> about(Measurement item, Map<FamilyId, Measured> known) {
        var findings = plausibility().findings(item, "");
        return findings.isEmpty() ? place(item, known, "") : findings;
    }

    private static List<Finding> place(Measurement item, Map<FamilyId, Measured> known, String at) {
        var family = known.get(item.family());
        if (family == null) {
            return List.of(Finding.error("REF", at + "family", "There is no family of yours of that name."));
        }
        if (family.isOver()) {
            return List.of(Finding.error("REF", at + "family", "The family is %s.".formatted(family.state())));
        }
        return family.livesIn(item.region())
                ? List.of()
                : List.of(Finding.error(
                        "REF",
                        at + "region",
                        "The family does not live there, but in: %s."
                                .formatted(String.join(", ", new TreeSet<>(family.regions())))));
    }

    private static void refuseOn(List<Finding> findings) {
        if (!findings.isEmpty()) {
            throw Refused.invalid(findings.getFirst().message(), REMEDY, findings);
        }
    }
}
