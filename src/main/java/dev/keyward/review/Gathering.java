package dev.keyward.review;

import dev.keyward.capacity.Capacities;
import dev.keyward.capacity.Capacity;
import dev.keyward.incident.Troubles;
import dev.keyward.measurement.DailyReads;
import dev.keyward.measurement.DailyReads.Day;
import dev.keyward.objective.FreshnessFilter;
import dev.keyward.objective.FreshnessRow;
import dev.keyward.objective.Standings;
import dev.keyward.ownership.Domain;
import dev.keyward.registry.DeclaredFamilies;
import dev.keyward.registry.FamilyId;
import dev.keyward.review.agenda.DomainEvidence.IncidentCounts;
import dev.keyward.review.agenda.FamilyEvidence;
import dev.keyward.review.agenda.Period;
import dev.keyward.stewardship.DriftFilter;
import dev.keyward.stewardship.DriftRow;
import dev.keyward.stewardship.Stewardship;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Reads what happened to the families of a domain, with a fixed number of questions however many they are. */
@Component
class Gathering {
    private static final int MOST = 2_000;
    private final DeclaredFamilies declared;
    private final DailyReads reads;
    private final Standings budgets;
    private final Troubles troubles;
    private final Stewardship stewardship;
    private final FamilyGathering families;
    private final Capacities capacities;

    Gathering(
            DeclaredFamilies declared,
            DailyReads reads,
            Standings budgets,
            Troubles troubles,
            Stewardship stewardship,
            FamilyGathering families,
            Capacities capacities) {
        this.declared = declared;
        this.reads = reads;
        this.budgets = budgets;
        this.troubles = troubles;
        this.stewardship = stewardship;
        this.families = families;
        this.capacities = capacities;
    }

    /** The families of a domain in a quarter, what was read on each day of it, and incidents by class. */
    record Gathered(List<FamilyEvidence> families, List<Day> days, IncidentCounts incidents) {}

    private record Sources(
            Map<FamilyId, Day> now,
            Map<FamilyId, Day> before,
            Map<FamilyId, FreshnessRow> budgets,
            Map<FamilyId, List<Troubles.Trouble>> troubles,
            Map<FamilyId, DriftRow> drift,
            Map<FamilyId, Capacity> capacity) {}

    Gathered of(Domain domain, Period period, Instant before) {
        var names = declared.names(domain.name());
        var days = reads.of(names, period.from(), period.until());
        var all = troubles.of(names, before);
        var sources = new Sources(
                DailyReads.totals(days),
                DailyReads.totals(reads.of(names, before, period.from())),
                budgets(domain),
                within(all, period.from(), period.until()),
                drift(domain),
                capacities.of(names));
        var found = declared.of(names).stream()
                .map(one -> families.of(found(one, sources), domain))
                .toList();
        var counts =
                new IncidentCounts(byClass(all, period.from(), period.until()), byClass(all, before, period.from()));
        return new Gathered(found, days, counts);
    }

    private static FamilyGathering.Found found(DeclaredFamilies.Declared one, Sources sources) {
        var name = one.name();
        return new FamilyGathering.Found(
                one,
                sources.now().get(name),
                sources.before().get(name),
                sources.budgets().get(name),
                sources.troubles().getOrDefault(name, List.of()),
                sources.drift().get(name),
                sources.capacity().get(name));
    }

    private Map<FamilyId, FreshnessRow> budgets(Domain domain) {
        var filter = new FreshnessFilter(null, domain.name(), null, null, null);
        return budgets.page(filter, null, 0, MOST).stream()
                .collect(Collectors.toMap(FreshnessRow::family, Function.identity()));
    }

    private Map<FamilyId, DriftRow> drift(Domain domain) {
        return stewardship.page(new DriftFilter(domain.name(), null, null), 0, MOST).stream()
                .collect(Collectors.toMap(DriftRow::family, Function.identity()));
    }

    private static Map<FamilyId, List<Troubles.Trouble>> within(
            Map<FamilyId, List<Troubles.Trouble>> all, Instant from, Instant to) {
        var some = new HashMap<FamilyId, List<Troubles.Trouble>>();
        all.forEach((family, seen) -> some.put(family, began(seen.stream(), from, to)));
        return some;
    }

    private static List<Troubles.Trouble> began(Stream<Troubles.Trouble> seen, Instant from, Instant to) {
        return seen.filter(one ->
                        !one.startedAt().isBefore(from) && one.startedAt().isBefore(to))
                .toList();
    }

    private static List<Integer> byClass(Map<FamilyId, List<Troubles.Trouble>> all, Instant from, Instant to) {
        var distinct = began(all.values().stream().flatMap(List::stream), from, to).stream()
                .collect(Collectors.toMap(
                        one -> one.number().value(), Troubles.Trouble::incidentClass, (one, same) -> one));
        return Stream.of(dev.keyward.incident.IncidentClass.values())
                .map(one -> (int) distinct.values().stream().filter(one::equals).count())
                .toList();
    }
}
