package dev.keyward.incident.metrics;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** By what incidents are told apart. One that affects two domains counts in both. */
public enum Dimension {
    CLASS("By class"),
    DOMAIN("By domain"),
    CAUSE("By root cause"),
    QUARTER("By quarter");

    private final String label;

    Dimension(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    private Collection<String> of(Sample sample) {
        return switch (this) {
            case CLASS -> Collections.singleton(sample.incidentClass().name());
            case DOMAIN -> sample.domains();
            case CAUSE ->
                Collections.singleton(
                        sample.rootCause() == null
                                ? "not named"
                                : sample.rootCause().label());
            case QUARTER -> Collections.singleton(sample.quarter());
        };
    }

    /** The incidents of each group, by its name. */
    public Map<String, List<Sample>> members(Collection<Sample> samples) {
        var groups = new TreeMap<String, List<Sample>>();
        samples.forEach(sample -> of(sample)
                .forEach(name ->
                        groups.computeIfAbsent(name, _ -> new ArrayList<>()).add(sample)));
        return groups;
    }

    /** The figures of each group, by its name. */
    public Map<String, Figures> split(Collection<Sample> samples) {
        return members(samples).entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> Figures.of(entry.getValue()), (a, b) -> a, TreeMap::new));
    }
}
