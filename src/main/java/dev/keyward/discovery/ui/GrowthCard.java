package dev.keyward.discovery.ui;

import com.vaadin.flow.component.html.Paragraph;
import dev.keyward.discovery.Growth;
import dev.keyward.shell.kit.Card;
import dev.keyward.shell.kit.ChartUnit;
import dev.keyward.shell.kit.TimeChart;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What nobody owned at each scan, beside the coverage of that moment. */
final class GrowthCard {
    private static final double MEGABYTE = 1e6;
    static final int SCANS = 200;

    private GrowthCard() {}

    /** @param history completed scans, the oldest first */
    static Card of(List<Growth> history) {
        var card = new Card("Growth of what nobody owns", new Paragraph(sentence(history)));
        if (history.size() > 1) {
            var chart = new TimeChart("Unregistered bytes and coverage, at each scan");
            chart.shows(
                    history.stream().map(Growth::at).toList(),
                    new TimeChart.Line("Unregistered", ChartUnit.MEGABYTES, unowned(history)),
                    new TimeChart.Line("Registered share of bytes", ChartUnit.PERCENT, known(history)));
            card.add(chart);
        }
        return card;
    }

    static String sentence(List<Growth> history) {
        if (history.size() < 2) {
            return "One scan is a point; the next one makes it a line. Schedule scans to see whether it grows.";
        }
        var first = history.getFirst().unowned().bytes();
        var last = history.getLast().unowned().bytes();
        var between = "over %d scans".formatted(history.size());
        if (last.low() <= first.high() && first.low() <= last.high()) {
            return "About the same %s: %s now; the difference is within the intervals."
                    .formatted(between, Sizes.bytes(last.value()));
        }
        var more = last.value() > first.value();
        return "%s by %s %s: from %s to %s."
                .formatted(
                        more ? "Grown" : "Shrunk",
                        Sizes.bytes(Math.abs(last.value() - first.value())),
                        between,
                        Sizes.bytes(first.value()),
                        Sizes.bytes(last.value()));
    }

    private static List<@Nullable Double> unowned(List<Growth> history) {
        var values = new ArrayList<@Nullable Double>();
        history.forEach(scan -> values.add(scan.unowned().bytes().value() / MEGABYTE));
        return values;
    }

    private static List<@Nullable Double> known(List<Growth> history) {
        var values = new ArrayList<@Nullable Double>();
        history.forEach(scan -> values.add(scan.registered().bytesPart()));
        return values;
    }
}
