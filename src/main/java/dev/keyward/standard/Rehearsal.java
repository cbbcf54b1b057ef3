package dev.keyward.standard;

import dev.keyward.kernel.Finding;
import dev.keyward.kernel.Severity;
import dev.keyward.registry.FamilySurvey;
import dev.keyward.registry.Surveyed;
import dev.keyward.registry.WaivedRules;
import dev.keyward.registry.lint.Rulebook;
import dev.keyward.standard.DryRun.Row;
import dev.keyward.standard.DryRun.RuleEffect;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Judges every live family of a scope twice, by the rules in force and by a draft, and tells the difference. */
@Component
class Rehearsal {
    private static final Comparator<Row> WORST_FIRST = Comparator.comparing((Row row) ->
                    row.after() == null ? Severity.values().length : row.after().ordinal())
            .thenComparing(Row::ruleId)
            .thenComparing(row -> row.family().text());

    private final EffectiveStandards effective;
    private final FamilySurvey survey;
    private final WaivedRules waivers;

    Rehearsal(EffectiveStandards effective, FamilySurvey survey, WaivedRules waivers) {
        this.effective = effective;
        this.survey = survey;
        this.waivers = waivers;
    }

    DryRun of(NamingStandard draft) {
        var now = effective.now();
        var then = effective.with(draft);
        var waived = waivers.all();
        var rows = new ArrayList<Row>();
        var families = 0;
        var newlyBlocked = 0;
        for (var family : survey.all()) {
            if (holdsFor(draft.scope(), family)) {
                families++;
                var before = judged(now.at(family.domain().text(), family.keyspace()), family);
                var after = judged(then.at(family.domain().text(), family.keyspace()), family);
                rows.addAll(difference(family, before, after));
                var excused = waived.getOrDefault(family.name(), Set.of());
                newlyBlocked += blocks(after, excused) && !blocks(before, excused) ? 1 : 0;
            }
        }
        return told(families, newlyBlocked, rows);
    }

    private static boolean holdsFor(Scope scope, Surveyed family) {
        return switch (scope.kind()) {
            case GLOBAL -> true;
            case KEYSPACE -> family.keyspace().equals(scope.name());
            case DOMAIN -> family.domain().text().equals(scope.name());
        };
    }

    private record Place(String ruleId, @Nullable String field) {}

    /** By rule and field, the gravest of each: a message may hold a number that the standard itself sets. */
    private static Map<Place, Finding> judged(Rulebook book, Surveyed family) {
        return family.judged(book).stream()
                .collect(Collectors.toMap(
                        finding -> new Place(finding.ruleId(), finding.field()),
                        finding -> finding,
                        (one, other) -> one.severity().compareTo(other.severity()) <= 0 ? one : other,
                        LinkedHashMap::new));
    }

    /** An error that is waived keeps no family from becoming active. */
    private static boolean blocks(Map<Place, Finding> findings, Set<String> waived) {
        return findings.values().stream().anyMatch(finding -> finding.blocks() && !waived.contains(finding.ruleId()));
    }

    private static List<Row> difference(Surveyed family, Map<Place, Finding> before, Map<Place, Finding> after) {
        var places = new LinkedHashSet<>(before.keySet());
        places.addAll(after.keySet());
        var rows = new ArrayList<Row>();
        for (var place : places) {
            var was = before.get(place);
            var becomes = after.get(place);
            var shown = becomes == null ? was : becomes;
            if (shown != null && severity(was) != severity(becomes)) {
                rows.add(new Row(
                        family.name(),
                        family.domain(),
                        family.owner(),
                        place.ruleId(),
                        place.field(),
                        severity(was),
                        severity(becomes),
                        shown.message()));
            }
        }
        return rows;
    }

    private static @Nullable Severity severity(@Nullable Finding finding) {
        return finding == null ? null : finding.severity();
    }

    private static DryRun told(int families, int newlyBlocked, List<Row> rows) {
        var byRule = new TreeMap<String, List<Row>>();
        rows.forEach(row ->
                byRule.computeIfAbsent(row.ruleId(), id -> new ArrayList<>()).add(row));
        var all = effect("", rows);
        return new DryRun(
                families,
                all.gained(),
                all.lost(),
                all.changed(),
                newlyBlocked,
                byRule.entrySet().stream()
                        .map(entry -> effect(entry.getKey(), entry.getValue()))
                        .toList(),
                rows.stream().sorted(WORST_FIRST).limit(DryRun.MOST_ROWS).toList(),
                rows.size());
    }

    private static RuleEffect effect(String ruleId, List<Row> rows) {
        var gained = (int) rows.stream().filter(Row::appears).count();
        var lost = (int) rows.stream().filter(Row::goesAway).count();
        return new RuleEffect(ruleId, gained, lost, rows.size() - gained - lost);
    }
}
