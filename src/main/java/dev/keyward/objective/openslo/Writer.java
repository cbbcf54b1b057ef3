package dev.keyward.objective.openslo;

import dev.keyward.objective.ObjectiveFacts;
import dev.keyward.objective.budget.Method;
import dev.keyward.objective.budget.Window;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.Yaml;

/** Writes an objective as an OpenSLO v1 document that {@link Reader} reads back to the same. */
public final class Writer {
    /** Why an objective differs from the promise. */
    static final String REASON = "keyward.dev/reason";

    private static final String SOURCE = "keyward";

    private Writer() {}

    /** @param service what OpenSLO calls the domain */
    public static String document(ObjectiveFacts facts, String service, String description) {
        var document = new LinkedHashMap<String, Object>();
        document.put("apiVersion", "openslo/v1");
        document.put("kind", "SLO");
        document.put("metadata", metadata(facts));
        var spec = new LinkedHashMap<String, Object>();
        spec.put("description", description);
        spec.put("service", service);
        spec.put("budgetingMethod", method(facts.method()));
        spec.put("timeWindow", List.of(window(facts.window().window())));
        spec.put("indicator", indicator(facts));
        spec.put("objectives", List.of(objective(facts)));
        document.put("spec", spec);
        var options = new DumperOptions();
        options.setDefaultFlowStyle(DumperOptions.FlowStyle.BLOCK);
        options.setExplicitStart(true);
        return new Yaml(options).dump(document);
    }

    private static Map<String, Object> metadata(ObjectiveFacts facts) {
        var metadata = new LinkedHashMap<String, Object>();
        metadata.put("name", facts.family().text());
        metadata.put("displayName", "Freshness of " + facts.family());
        if (facts.region() != null) {
            metadata.put("labels", Map.of("region", facts.region()));
        }
        if (facts.wish() != null && facts.wish().reason() != null) {
            metadata.put("annotations", Map.of(REASON, facts.wish().reason()));
        }
        return metadata;
    }

    private static String method(Method method) {
        return switch (method) {
            case OCCURRENCES -> "Occurrences";
            case TIMESLICES -> "Timeslices";
            case RATIO_TIMESLICES -> "RatioTimeslices";
        };
    }

    private static Map<String, Object> window(Window window) {
        var written = new LinkedHashMap<String, Object>();
        switch (window) {
            case Window.Rolling(Duration length) -> {
                written.put("duration", shorthand(length));
                written.put("isRolling", true);
            }
            case Window.Calendar calendar -> {
                written.put("duration", calendar.unit() == Window.Calendar.Unit.MONTH ? "1M" : "1Q");
                written.put("isRolling", false);
                written.put(
                        "calendar",
                        Map.of(
                                "startTime",
                                "2026-01-01 00:00:00",
                                "timeZone",
                                calendar.zone().getId()));
            }
        }
        return written;
    }

    private static Map<String, Object> indicator(ObjectiveFacts facts) {
        var spec = new LinkedHashMap<String, Object>();
        if (facts.method() == Method.TIMESLICES) {
            spec.put("thresholdMetric", source("stalenessP95Seconds", null));
        } else {
            var ratio = new LinkedHashMap<String, Object>();
            ratio.put("counter", true);
            ratio.put("bad", source("staleReads", facts.maxStaleness()));
            ratio.put("total", source("sampledReads", null));
            spec.put("ratioMetric", ratio);
        }
        var indicator = new LinkedHashMap<String, Object>();
        indicator.put("metadata", Map.of("name", facts.family() + "-freshness"));
        indicator.put("spec", spec);
        return indicator;
    }

    private static Map<String, Object> source(String series, @Nullable Duration maxStaleness) {
        var spec = new LinkedHashMap<String, Object>();
        spec.put("series", series);
        if (maxStaleness != null) {
            spec.put("maxStaleness", maxStaleness.toString());
        }
        return Map.of("metricSource", new LinkedHashMap<>(Map.of("type", SOURCE, "spec", spec)));
    }

    private static Map<String, Object> objective(ObjectiveFacts facts) {
        var objective = new LinkedHashMap<String, Object>();
        objective.put("displayName", "Fresh reads");
        if (facts.method() == Method.TIMESLICES) {
            objective.put("op", "lte");
            objective.put("value", facts.maxStaleness().toSeconds());
        }
        objective.put("target", facts.target());
        if (facts.method() != Method.OCCURRENCES) {
            objective.put("timeSliceWindow", shorthand(facts.slice()));
        }
        return objective;
    }

    private static String shorthand(Duration duration) {
        var seconds = duration.toSeconds();
        if (seconds % 86_400 == 0) {
            return seconds / 86_400 + "d";
        }
        if (seconds % 3_600 == 0) {
            return seconds / 3_600 + "h";
        }
        return seconds % 60 == 0 ? seconds / 60 + "m" : duration.toString();
    }
}
