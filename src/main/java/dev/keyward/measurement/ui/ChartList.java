package dev.keyward.measurement.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import dev.keyward.measurement.Point;
import dev.keyward.registry.Family;
import dev.keyward.shell.kit.Card;
import dev.keyward.shell.kit.ChartRange;
import dev.keyward.shell.kit.ChartRangeField;
import dev.keyward.shell.kit.ChartUnit;
import dev.keyward.shell.kit.StatusBadge;
import dev.keyward.shell.kit.TimeChart;
import dev.keyward.shell.kit.TimeChart.Line;
import java.time.Instant;
import java.util.List;

/** A chart for each region; how much time they show is in the address. */
final class ChartList extends Div {
    private final transient MeasurementDesk desk;
    private final transient Family family;
    private final Div charts = new Div();

    ChartList(MeasurementDesk desk, Family family) {
        this.desk = desk;
        this.family = family;
        addClassName("kw-stack");
        charts.addClassName("kw-stack");
        var head = new Div(
                new ChartRangeField("measurements", this::fill),
                new Anchor(MeasurementNavigation.REPORTING, "How to report"));
        head.addClassNames("kw-actions", "kw-measured-head");
        add(head, charts);
    }

    private void fill(ChartRange span) {
        charts.removeAll();
        var step = desk.step(family, span);
        var steps = desk.steps(span, step);
        desk.regions(family, steps, step).forEach(region -> charts.add(card(region, steps)));
    }

    private Card card(RegionSeries series, List<Instant> steps) {
        var card = new Card(series.region()).beside(new StatusBadge(series.tone(), series.verdict()));
        if (series.points().isEmpty()) {
            var words = new Paragraph("The family lives here, but nobody reported it in this time.");
            words.addClassName("kw-soft");
            card.add(words);
            return card;
        }
        card.add(chart(series, steps));
        return card;
    }

    private TimeChart chart(RegionSeries series, List<Instant> steps) {
        var speed = new Line("Hit p95", ChartUnit.MILLISECONDS, series.values(steps, Point::hitP95Ms));
        var stale = new Line("Stale-read ratio", ChartUnit.PERCENT, series.values(steps, Point::staleRatio));
        var allowed = desk.allowed(family);
        return new TimeChart("Speed and correctness of %s in %s".formatted(family.name(), series.region()))
                .shows(steps, speed, allowed == null ? stale : stale.against("allowed", allowed));
    }
}
