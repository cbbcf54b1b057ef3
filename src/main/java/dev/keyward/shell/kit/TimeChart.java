package dev.keyward.shell.kit;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * One or two series over time, each with an axis of its own, its unit and its threshold, the last value written. The
 * arrow keys move the cursor; {@code t} shows the numbers as a table. Times are UTC. Drawn by uPlot (frontend/chart.js).
 */
@Tag("kw-time-chart")
public final class TimeChart extends Component {
    private static final int MOST_LINES = 2;

    private final String title;

    /** @param title what is shown, for screen readers and above the table */
    public TimeChart(String title) {
        this.title = title;
    }

    /**
     * One series.
     *
     * @param values one for each point in time; null where nothing was measured, which is drawn as a gap
     */
    public record Line(
            String name,
            ChartUnit unit,
            List<@Nullable Double> values,
            @Nullable Threshold threshold) {

        public Line(String name, ChartUnit unit, List<@Nullable Double> values) {
            this(name, unit, values, null);
        }

        /** The same with a line that it should stay on one side of. */
        public Line against(String words, double at) {
            return new Line(name, unit, values, new Threshold(words, at));
        }

        private @Nullable Double last() {
            return values.stream()
                    .filter(Objects::nonNull)
                    .reduce((earlier, later) -> later)
                    .orElse(null);
        }
    }

    /** @param at in the unit of its line */
    public record Threshold(String words, double at) {}

    /** A stretch of time that is not like the others, drawn hatched: an incident, an estimate. */
    public record Stretch(Instant from, Instant to, String words) {}

    /** Draws these lines in place of what was there. */
    public TimeChart shows(List<Instant> times, Line... lines) {
        return shows(times, List.of(), lines);
    }

    public TimeChart shows(List<Instant> times, List<Stretch> stretches, Line... lines) {
        if (lines.length == 0 || lines.length > MOST_LINES) {
            throw new IllegalArgumentException("A chart takes one or two series; more are small multiples.");
        }
        for (var line : lines) {
            if (line.values().size() != times.size()) {
                throw new IllegalArgumentException("'%s' needs a value for each time.".formatted(line.name()));
            }
        }
        var drawn = new Drawn(
                title,
                times.stream().map(Instant::getEpochSecond).toList(),
                List.of(lines).stream().map(Series::of).toList(),
                stretches.stream()
                        .map(stretch -> new Hatch(
                                stretch.from().getEpochSecond(), stretch.to().getEpochSecond(), stretch.words()))
                        .toList());
        getElement().setProperty("data", JsonMapper.shared().writeValueAsString(drawn));
        return this;
    }

    @Override
    protected void onAttach(AttachEvent event) {
        Modules.load(event.getUI(), "chart");
    }

    private record Drawn(String title, List<Long> times, List<Series> lines, List<Hatch> stretches) {}

    private record Hatch(long from, long to, String words) {}

    private record Series(
            String name,
            String sign,
            int factor,
            String last,
            List<@Nullable Double> values,
            @Nullable Threshold threshold) {
        static Series of(Line line) {
            return new Series(
                    line.name(),
                    line.unit().sign(),
                    line.unit().factor(),
                    line.unit().says(line.last()),
                    line.values(),
                    line.threshold());
        }
    }
}
