package dev.keyward.incident.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import dev.keyward.incident.IncidentMetrics;
import dev.keyward.incident.MetricsCsv;
import dev.keyward.incident.MetricsFilter;
import dev.keyward.incident.MetricsReport;
import dev.keyward.incident.metrics.Dimension;
import dev.keyward.shell.kit.Card;
import dev.keyward.shell.kit.CsvLink;
import dev.keyward.shell.kit.EmptyState;
import dev.keyward.shell.kit.PageHeader;
import dev.keyward.shell.kit.QueryState;
import jakarta.annotation.security.PermitAll;
import java.nio.charset.StandardCharsets;

/** How fast incidents are noticed, stopped and ended, with how each number is made and what it leaves out. */
@Route(IncidentNavigation.METRICS)
@PageTitle("Incident metrics")
@PermitAll
final class MetricsView extends Composite<Div> implements BeforeEnterObserver {
    private final transient IncidentDesk desk;
    private final transient IncidentMetrics metrics;
    private final Div report = new Div();
    private transient MetricsFilter shown;

    MetricsView(IncidentDesk desk, IncidentMetrics metrics) {
        this.desk = desk;
        this.metrics = metrics;
        this.shown = metrics.usual();
        report.addClassName("kw-stack");
        getContent().addClassName("kw-incident-metrics");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        getContent().removeAll();
        var filters = new MetricsFilters(desk, metrics.usual(), QueryState.of(event.getLocation()), this::show);
        getContent()
                .add(
                        new PageHeader("Incident metrics")
                                .under("Incidents", IncidentNavigation.LIST)
                                .says("Real incidents that left triage, by the day they were resolved. Medians and p90,"
                                        + " since a mean hides the bad night.")
                                .acts(csv()),
                        filters,
                        report);
    }

    private CsvLink csv() {
        return new CsvLink(
                "incident-metrics.csv",
                "Export the counted incidents as CSV",
                out -> out.write(MetricsCsv.of(metrics.samples(shown)).getBytes(StandardCharsets.UTF_8)));
    }

    private void show(MetricsFilter filter) {
        shown = filter;
        var found = metrics.of(filter);
        report.removeAll();
        report.add(leftOut(found));
        if (found.samples().isEmpty()) {
            report.add(new EmptyState(
                    "Nothing was resolved in this time",
                    "A number appears here once a real incident is resolved. Drills, false alarms and duplicates never"
                            + " enter one."));
        } else {
            report.add(new MeasureTiles(found), new QuarterTrend(found));
            for (var dimension :
                    new Dimension[] {Dimension.CLASS, Dimension.DOMAIN, Dimension.CAUSE, Dimension.QUARTER}) {
                report.add(new GroupTable(dimension, found));
            }
        }
        report.add(open(found));
    }

    private static Component leftOut(MetricsReport found) {
        var count = found.all().incidents();
        var words = new Paragraph("%,d resolved %s. %s"
                .formatted(
                        count,
                        count == 1 ? "incident counts" : "incidents count",
                        found.leftOut().sentence()));
        words.addClassName("kw-left-out");
        return words;
    }

    private Component open(MetricsReport found) {
        var card = new Card("Open now, not counted").counts(found.open().size());
        if (found.open().isEmpty()) {
            card.add(new Paragraph("None."));
        }
        found.open()
                .forEach(row -> card.row(
                        "%s %s".formatted(row.number().words(), row.title()),
                        IncidentNavigation.path(row.number()),
                        IncidentGrid.families(row),
                        new ClassBadge(row.incidentClass()),
                        StateWords.badge(row.state())));
        return card;
    }
}
