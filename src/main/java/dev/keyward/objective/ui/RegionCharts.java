package dev.keyward.objective.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Span;
import dev.keyward.measurement.Point;
import dev.keyward.objective.BurnDown;
import dev.keyward.objective.Standing;
import dev.keyward.objective.ui.FreshnessDesk.Shown;
import dev.keyward.shell.kit.ChartRange;
import dev.keyward.shell.kit.ChartUnit;
import dev.keyward.shell.kit.StatusBadge;
import dev.keyward.shell.kit.TimeChart;
import dev.keyward.shell.kit.Tone;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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
    private static final Duration LATELY = Duration.ofHours(6);
    private final transient FreshnessDesk desk;
    private final transient Shown shown;
    private final transient Standing standing;
    private final ChartRange range;

    RegionCharts(FreshnessDesk desk, Shown shown, Standing standing, ChartRange range) {
        this.desk = desk;
        this.shown = shown;
        this.standing = standing;
        this.range = range;
    }

    @Override
    protected Div initContent() {
        var all = new Div();
        all.addClassName("kw-stack");
        var step =
                range.step(desk.reads.longestBucket(shown.family(), desk.now().minus(LATELY)));
        var times = range.steps(desk.now(), step);
        var points = points(times, step);
        all.add(new H3("Speed and correctness, " + range.words().toLowerCase(Locale.ROOT)));
        missing(points, all);
        if (!points.isEmpty()) {
            all.add(pair(times, points));
        }
        var steps = desk.burnDown.of(shown.family(), standing.region());
        if (steps.size() > 1) {
            all.add(new H3("Budget left"), burnDown(steps));
        }
        return all;
    }

    private List<Point> points(List<Instant> times, Duration step) {
        return desk
                .reads
                .series(shown.family(), times.getFirst(), times.getLast().plus(step), step)
                .stream()
                .filter(point -> point.region().equals(standing.region()))
                .toList();
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

    private TimeChart pair(List<Instant> times, List<Point> points) {
        var byStep = points.stream().collect(Collectors.toMap(Point::at, Function.identity()));
        var speed = new TimeChart.Line("Hit p95", ChartUnit.MILLISECONDS, values(times, byStep, Point::hitP95Ms));
        var stale = new TimeChart.Line("Stale reads", ChartUnit.PERCENT, values(times, byStep, Point::staleRatio));
        var allowed = shown.objective().allowed();
        return new TimeChart("Hit p95 and stale-read ratio in " + standing.region())
                .shows(
                        times,
                        estimated(times.getFirst()),
                        speed,
                        allowed == null ? stale : stale.against("what the objective allows", allowed));
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

    private static List<@Nullable Double> values(
            List<Instant> times, Map<Instant, Point> byStep, Function<Point, @Nullable Double> series) {
        var values = new ArrayList<@Nullable Double>();
        for (var at : times) {
            var point = byStep.get(at);
            values.add(point == null ? null : series.apply(point));
        }
        return values;
    }
}
