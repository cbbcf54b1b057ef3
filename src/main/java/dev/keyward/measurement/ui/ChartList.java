package dev.keyward.measurement.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import dev.keyward.measurement.Point;
import dev.keyward.registry.Family;
import dev.keyward.shell.kit.Card;
import dev.keyward.shell.kit.ChartUnit;
import dev.keyward.shell.kit.QueryState;
import dev.keyward.shell.kit.StatusBadge;
import dev.keyward.shell.kit.TimeChart;
import dev.keyward.shell.kit.TimeChart.Line;
import java.time.Instant;
import java.util.List;

/** A chart for each region; how much time they show is in the address. */
final class ChartList extends Div {
    private static final String RANGE = "range";
    private final transient MeasurementDesk desk;
    private final transient Family family;
    private final Div charts = new Div();
    private final Select<Range> range = new Select<>();

    ChartList(MeasurementDesk desk, Family family) {
        this.desk = desk;
        this.family = family;
        addClassName("kw-stack");
        charts.addClassName("kw-stack");
        range.setAriaLabel("How much time");
        range.setItems(Range.values());
        range.setItemLabelGenerator(Range::words);
        var head = new Div(range, new Anchor(MeasurementNavigation.REPORTING, "How to report"));
        head.addClassNames("kw-actions", "kw-measured-head");
        add(head, charts);
    }

    @Override
    protected void onAttach(AttachEvent event) {
        var asked = address(event.getUI()).get(RANGE, Range.DAY);
        range.setValue(asked);
        fill(asked);
        range.addValueChangeListener(change -> {
            address(event.getUI())
                    .with("tab", "measurements")
                    .with(
                            RANGE,
                            change.getValue() == Range.DAY
                                    ? ""
                                    : change.getValue().name().toLowerCase(java.util.Locale.ROOT))
                    .write(event.getUI());
            fill(change.getValue());
        });
    }

    private static QueryState address(UI ui) {
        return QueryState.of(ui.getInternals().getActiveViewLocation());
    }

    private void fill(Range span) {
        charts.removeAll();
        var steps = desk.steps(span);
        desk.regions(family, steps, span).forEach(region -> charts.add(card(region, steps)));
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
        var allowed = MeasurementDesk.allowed(family);
        return new TimeChart("Speed and correctness of %s in %s".formatted(family.name(), series.region()))
                .shows(steps, speed, allowed == null ? stale : stale.against("allowed", allowed));
    }
}
