package dev.keyward.maturity;

import dev.keyward.maturity.criteria.Criterion;
import dev.keyward.maturity.criteria.Judged;
import dev.keyward.maturity.criteria.Ruleset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/** Criteria of many families as one line each. */
final class Summed {
    private Summed() {}

    /** Of a domain: how its families stand, then what the domain itself is judged by. */
    static List<Judged> of(DomainReport report, Ruleset rules) {
        var all = new ArrayList<Judged>();
        for (var criterion : Criterion.values()) {
            var counts = report.criteria().getOrDefault(criterion.id(), Counts.NONE);
            all.add(judged(
                    criterion,
                    counts,
                    rules,
                    "scorecard?domain=%s&criterion=%s".formatted(report.domain(), criterion.id())));
        }
        all.addAll(report.own());
        return List.copyOf(all);
    }

    /** Of several domains together. */
    static List<Judged> of(Collection<DomainReport> reports, Ruleset rules) {
        return Arrays.stream(Criterion.values())
                .map(criterion -> judged(
                        criterion,
                        reports.stream()
                                .map(report -> report.criteria().getOrDefault(criterion.id(), Counts.NONE))
                                .reduce(Counts.NONE, Counts::plus),
                        rules,
                        "scorecard?criterion=" + criterion.id()))
                .toList();
    }

    private static Judged judged(Criterion criterion, Counts counts, Ruleset rules, String evidence) {
        return new Judged(criterion.id(), counts.worst(), counts.sentence(), criterion.threshold(rules), evidence);
    }
}
