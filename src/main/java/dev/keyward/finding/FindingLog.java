package dev.keyward.finding;

import dev.keyward.finding.FindingRows.Place;
import dev.keyward.finding.FindingRows.Row;
import dev.keyward.finding.FindingRows.Said;
import dev.keyward.kernel.Finding;
import dev.keyward.registry.FamilyId;
import dev.keyward.registry.FamilySurvey;
import dev.keyward.registry.StandardsInForce;
import dev.keyward.registry.Surveyed;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Remembers since when a rule has spoken about a family, and until when. Writes only what changed. */
@Component
class FindingLog {
    private final FindingRows rows;
    private final FamilySurvey survey;
    private final StandardsInForce standards;
    private final ApplicationEventPublisher events;
    private final MootWaivers waivers;
    private final InstantSource clock;

    FindingLog(
            FindingRows rows,
            FamilySurvey survey,
            StandardsInForce standards,
            ApplicationEventPublisher events,
            MootWaivers waivers,
            InstantSource clock) {
        this.rows = rows;
        this.survey = survey;
        this.standards = standards;
        this.events = events;
        this.waivers = waivers;
        this.clock = clock;
    }

    /** After these families changed, in the caller's transaction. */
    void note(Set<FamilyId> families) {
        if (families.isEmpty()) {
            return;
        }
        var names = families.stream().map(FamilyId::text).collect(Collectors.toSet());
        var now = clock.instant();
        compare(rows.open(names), survey.of(families), now);
        rows.seenAgain(names, now);
        waivers.close(families::contains);
    }

    /** All families, as at night or after a standard took effect, in the caller's transaction. */
    void noteAll() {
        var now = clock.instant();
        compare(rows.open(), survey.all(), now);
        rows.seenAgain(now);
        waivers.close(family -> true);
    }

    static String key(Finding finding) {
        return finding.ruleId() + "@" + Objects.requireNonNullElse(finding.field(), "");
    }

    private void compare(List<Row> open, List<Surveyed> families, Instant now) {
        var books = standards.now();
        var left = open.stream().collect(Collectors.groupingBy(Row::place, LinkedHashMap::new, Collectors.toList()));
        var fresh = new ArrayList<Said>();
        var changed = new LinkedHashMap<UUID, Said>();
        for (var family : families) {
            var findings = family.judged(books.at(family.domain().text(), family.keyspace()));
            places(family, findings).forEach((place, finding) -> {
                var said = new Said(place, family, finding);
                var known = left.remove(place);
                if (known == null) {
                    fresh.add(said);
                } else {
                    known.stream()
                            .filter(row -> !row.says(finding, family))
                            .forEach(row -> changed.put(row.id(), said));
                }
            });
        }
        rows.insert(fresh, now);
        rows.change(changed);
        tell(fresh, changed.values(), left.keySet());
        rows.resolve(left.values().stream().flatMap(List::stream).toList(), now);
    }

    private void tell(Collection<Said> fresh, Collection<Said> changed, Collection<Place> mended) {
        var families = new HashSet<String>();
        fresh.forEach(said -> families.add(said.place().family()));
        changed.forEach(said -> families.add(said.place().family()));
        mended.forEach(place -> families.add(place.family()));
        if (!families.isEmpty()) {
            events.publishEvent(new FindingsChanged(families));
        }
    }

    private static Map<Place, Finding> places(Surveyed family, List<Finding> findings) {
        return findings.stream()
                .collect(Collectors.toMap(
                        finding -> new Place(
                                family.name().text(),
                                finding.ruleId(),
                                Objects.requireNonNullElse(finding.field(), "")),
                        finding -> finding,
                        (one, other) -> one.severity().compareTo(other.severity()) <= 0 ? one : other,
                        LinkedHashMap::new));
    }
}
