package dev.keyward.incident.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Paragraph;
import dev.keyward.incident.MetricsReport;
import dev.keyward.incident.metrics.Dimension;
import dev.keyward.incident.metrics.Figures;
import dev.keyward.incident.metrics.Measure;
import dev.keyward.shell.kit.Card;
import dev.keyward.shell.kit.ChartUnit;
import dev.keyward.shell.kit.TimeChart;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How the number of incidents and the time to resolve them went from quarter to quarter. */
final class QuarterTrend extends Composite<Card> {
    private static final String TITLE = "Resolved incidents and median time to resolve, by quarter";

    private final transient Map<String, Figures> quarters;

    QuarterTrend(MetricsReport report) {
        quarters = report.groups().getOrDefault(Dimension.QUARTER, Map.of());
    }

    @Override
    protected Card initContent() {
        var times = new ArrayList<Instant>();
        var counts = new ArrayList<@Nullable Double>();
        var hours = new ArrayList<@Nullable Double>();
        quarters.forEach((name, figures) -> {
            times.add(begin(name));
            counts.add((double) figures.incidents());
            hours.add(figures.of(Measure.MTTR).median().toMinutes() / 60.0);
        });
        var number = new TimeChart.Line("Incidents of the quarter", ChartUnit.COUNT, counts);
        var length = new TimeChart.Line("MTTR, median of the quarter", ChartUnit.HOURS, hours);
        return new Card("Trend per quarter", legend(), new TimeChart(TITLE).shows(times, number, length));
    }

    /** The tiles are about the whole time; the legend is about one quarter of it. */
    private Paragraph legend() {
        var last = quarters.keySet().stream().max(String::compareTo).orElse("the last quarter");
        var words = new Paragraph("The legend shows %s until you point at another quarter.".formatted(last));
        words.addClassName("kw-soft");
        return words;
    }

    /** The first moment of a quarter such as {@code 2026-Q3}. */
    private static Instant begin(String quarter) {
        var year = Integer.parseInt(quarter.substring(0, 4));
        var month = (quarter.charAt(6) - '1') * 3 + 1;
        return LocalDate.of(year, month, 1).atStartOfDay(ZoneOffset.UTC).toInstant();
    }
}
