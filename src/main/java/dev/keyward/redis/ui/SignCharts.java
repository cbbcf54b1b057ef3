package dev.keyward.redis.ui;

import com.vaadin.flow.component.html.Div;
import dev.keyward.redis.vitals.Limits;
import dev.keyward.redis.vitals.Reading;
import dev.keyward.redis.vitals.Sign;
import dev.keyward.redis.vitals.Vitals;
import dev.keyward.shell.kit.ChartUnit;
import dev.keyward.shell.kit.TimeChart;
import dev.keyward.shell.kit.TimeChart.Line;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The last minutes as three small charts, each sign against its first limit. A keyspace that was away is a gap. */
final class SignCharts extends Div {
    private static final double MEBIBYTE = 1 << 20;
    private final TimeChart reads = new TimeChart("Hit ratio and operations");
    private final TimeChart strain = new TimeChart("Latency and evictions");
    private final TimeChart memory = new TimeChart("Memory and clients");
    private @Nullable Instant shown;

    SignCharts() {
        addClassName("kw-live-charts");
        add(reads, strain, memory);
    }

    void show(List<Vitals> looks, List<Reading> standing) {
        if (looks.isEmpty() || looks.getLast().at().equals(shown)) {
            return;
        }
        shown = looks.getLast().at();
        var times = looks.stream().map(Vitals::at).toList();
        showReads(times, looks, standing);
        strain.shows(
                times,
                line(Sign.LATENCY, ChartUnit.MILLISECONDS, 1, looks, standing, Vitals::latencyMillis),
                line(Sign.EVICTIONS, ChartUnit.PER_SECOND, 1, looks, standing, Vitals::evictionsPerSecond));
        memory.shows(times, memory(looks), clients(looks));
    }

    private void showReads(List<Instant> times, List<Vitals> looks, List<Reading> standing) {
        reads.shows(
                times,
                line(Sign.HIT_RATIO, ChartUnit.PERCENT, 100, looks, standing, Vitals::hitRatio),
                line(Sign.OPERATIONS, ChartUnit.PER_SECOND, 1, looks, standing, Vitals::operationsPerSecond));
    }

    /** @param scale how many of the limits' unit make one of the chart's */
    private static Line line(
            Sign sign,
            ChartUnit unit,
            double scale,
            List<Vitals> looks,
            List<Reading> standing,
            Function<Vitals, @Nullable Double> value) {
        var line = new Line(sign.label(), unit, values(looks, value));
        var limit = limits(sign, standing).attention();
        return limit == null ? line : line.against("Attention", limit / scale);
    }

    private static Limits limits(Sign sign, List<Reading> standing) {
        return standing.stream()
                .filter(reading -> reading.sign() == sign)
                .map(Reading::limits)
                .findFirst()
                .orElse(Limits.NONE);
    }

    private static Line memory(List<Vitals> looks) {
        var line = new Line("Memory", ChartUnit.MEBIBYTES, values(looks, look -> mebibytes(look.memoryUsed())));
        var limit = mebibytes(looks.getLast().memoryLimit());
        return limit == null ? line : line.against("Limit", limit);
    }

    private static Line clients(List<Vitals> looks) {
        return new Line(
                "Clients",
                ChartUnit.COUNT,
                values(
                        looks,
                        look -> look.clients() == null ? null : look.clients().doubleValue()));
    }

    private static @Nullable Double mebibytes(@Nullable Long bytes) {
        return bytes == null ? null : bytes / MEBIBYTE;
    }

    private static List<@Nullable Double> values(List<Vitals> looks, Function<Vitals, @Nullable Double> value) {
        var values = new ArrayList<@Nullable Double>();
        looks.forEach(look -> values.add(value.apply(look)));
        return values;
    }
}
