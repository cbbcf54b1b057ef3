package dev.keyward.objective.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Span;
import dev.keyward.measurement.Point;
import dev.keyward.objective.BurnDown;
import dev.keyward.objective.Standing;
import dev.keyward.objective.ui.FreshnessDesk.Shown;
import dev.keyward.shell.kit.ChartUnit;
import dev.keyward.shell.kit.StatusBadge;
import dev.keyward.shell.kit.TimeChart;
import dev.keyward.shell.kit.Tone;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Speed and correctness of a region in one picture, never one without the other, and how its budget went. A series that
 * is missing is a failing check (playbook, "p95 and stale-read metrics are both visible").
 */
final class RegionCharts extends Composite<Div> {
    private static final Duration SHOWN = Duration.ofDays(7);
    private static final Duration STEP = Duration.ofHours(1);
    private final transient FreshnessDesk desk;
    private final transient Shown shown;
    private final transient Standing standing;

    RegionCharts(FreshnessDesk desk, Shown shown, Standing standing) {
        this.desk = desk;
        this.shown = shown;
        this.standing = standing;
    }

    @Override
    protected Div initContent() {
        var all = new Div();
        all.addClassName("kw-stack");
        var to = desk.now();
        var from = to.minus(SHOWN).truncatedTo(ChronoUnit.HOURS);
        var points = desk.reads.series(shown.family(), from, to, STEP).stream()
                .filter(point -> point.region().equals(standing.region()))
                .toList();
        all.add(new H3("Speed and correctness, 7 days"));
        missing(points, all);
        if (!points.isEmpty()) {
            all.add(pair(from, to, points));
        }
        var steps = desk.burnDown.of(shown.family(), standing.region());
        if (steps.size() > 1) {
            all.add(new H3("Budget left"), burnDown(steps));
        }
        return all;
    }

    private void missing(List<Point> points, Div into) {
        check(points, Point::hitP95Ms, "Hit p95 is not reported: nobody sees whether the cache is fast.", into);
        check(points, Point::staleRatio, "Stale reads are not reported: nobody sees whether the cache is right.", into);
        if (points.isEmpty()) {
            into.add(HeadlineCard.soft(
                    "Report both with POST /api/v1/measurements, as a CSV file or from Prometheus; until"
                            + " then the budget is an estimate from incidents."));
        }
    }

    private static void check(List<Point> points, Function<Point, @Nullable Double> series, String words, Div into) {
        if (points.stream().map(series).noneMatch(Objects::nonNull)) {
            var line = new Div(new StatusBadge(Tone.DANGER, "Failing check"), new Span(words));
            line.addClassName("kw-actions");
            into.add(line);
        }
    }

    private TimeChart pair(Instant from, Instant to, List<Point> points) {
        var byHour = points.stream().collect(Collectors.toMap(Point::at, Function.identity()));
        var times = hours(from, to);
        return new TimeChart("Hit p95 and stale-read ratio in " + standing.region())
                .shows(
                        times,
                        estimated(from),
                        new TimeChart.Line("Hit p95", ChartUnit.MILLISECONDS, values(times, byHour, Point::hitP95Ms)),
                        new TimeChart.Line("Stale reads", ChartUnit.PERCENT, values(times, byHour, Point::staleRatio))
                                .against(
                                        "what the objective allows",
                                        1 - shown.objective().target()));
    }

    private TimeChart burnDown(List<BurnDown.Step> steps) {
        return new TimeChart("Error budget left in " + standing.region())
                .shows(
                        steps.stream().map(BurnDown.Step::at).toList(),
                        new TimeChart.Line(
                                        "Budget left",
                                        ChartUnit.PERCENT,
                                        steps.stream()
                                                .<@Nullable Double>map(BurnDown.Step::remaining)
                                                .toList())
                                .against("exhausted", 0));
    }

    /** What lies before the first measurement was never measured; the budget takes it from incidents. */
    private List<TimeChart.Stretch> estimated(Instant from) {
        var since = standing.measuredSince();
        return since != null && since.isAfter(from)
                ? List.of(new TimeChart.Stretch(from, since, "estimated from incidents"))
                : List.of();
    }

    private static List<Instant> hours(Instant from, Instant to) {
        var times = new ArrayList<Instant>();
        for (var at = from; at.isBefore(to); at = at.plus(STEP)) {
            times.add(at);
        }
        return times;
    }

    private static List<@Nullable Double> values(
            List<Instant> times, Map<Instant, Point> byHour, Function<Point, @Nullable Double> series) {
        var values = new ArrayList<@Nullable Double>();
        for (var at : times) {
            var point = byHour.get(at);
            values.add(point == null ? null : series.apply(point));
        }
        return values;
    }
}
