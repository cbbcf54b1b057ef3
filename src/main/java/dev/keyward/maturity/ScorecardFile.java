package dev.keyward.maturity;

import dev.keyward.api.kit.CsvLine;
import dev.keyward.maturity.criteria.Criterion;
import dev.keyward.maturity.criteria.Judged;
import dev.keyward.maturity.level.DomainCriterion;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The heat map as CSV, a domain a line, with the columns that the page shows. */
final class ScorecardFile {
    private ScorecardFile() {}

    static String of(Scorecard card) {
        var text = new StringBuilder(CsvLine.of(heading()));
        card.domains().forEach(domain -> text.append(CsvLine.of(line(domain))));
        return text.toString();
    }

    private static List<String> heading() {
        var cells = new ArrayList<>(List.of("Domain", "Level", "Level before", "Families"));
        Arrays.stream(Criterion.values())
                .map(one -> one.id() + " " + one.title())
                .forEach(cells::add);
        Arrays.stream(DomainCriterion.values())
                .map(one -> one.id() + " " + one.title())
                .forEach(cells::add);
        return cells;
    }

    private static List<@Nullable Object> line(DomainMaturity domain) {
        var report = domain.report();
        var cells = new ArrayList<@Nullable Object>();
        cells.add(report.domain());
        cells.add(report.reached());
        cells.add(domain.before());
        cells.add(report.families());
        for (var criterion : Criterion.values()) {
            var counts = report.criteria().getOrDefault(criterion.id(), Counts.NONE);
            cells.add(
                    counts.applicable() == 0
                            ? counts.worst().label()
                            : "%s, %d of %d".formatted(counts.worst().label(), counts.passed(), counts.applicable()));
        }
        report.own().stream().map(Judged::status).map(status -> status.label()).forEach(cells::add);
        return cells;
    }
}
