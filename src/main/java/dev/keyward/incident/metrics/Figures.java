package dev.keyward.incident.metrics;

import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;

/** All measures of some incidents. */
public record Figures(int incidents, Map<Measure, Spread> measures) {

    public static Figures of(Collection<Sample> samples) {
        var measures = new EnumMap<Measure, Spread>(Measure.class);
        for (var measure : Measure.values()) {
            measures.put(
                    measure,
                    Spread.of(samples.stream()
                            .flatMap(sample -> measure.of(sample).stream())
                            .toList()));
        }
        return new Figures(samples.size(), measures);
    }

    public Spread of(Measure measure) {
        return measures.getOrDefault(measure, new Spread(0, ZERO, ZERO, ZERO, ZERO));
    }

    private static final java.time.Duration ZERO = java.time.Duration.ZERO;
}
