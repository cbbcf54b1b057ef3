package dev.keyward.objective.openslo;

import dev.keyward.kernel.Finding;
import dev.keyward.manifest.file.YamlReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.Node;

/** Reads OpenSLO v1 documents of kind SLO. A field it does not read is refused, so that nothing is lost silently. */
public final class Reader {
    private static final Pattern SHORT = Pattern.compile("(\\d{1,5})([mhdwMQ])");
    private static final Set<String> METHODS = Set.of("Occurrences", "Timeslices", "RatioTimeslices");

    private Reader() {}

    public static List<Document> read(String text) {
        return YamlReader.read(text).stream().map(Reader::document).toList();
    }

    private static Document document(Node node) {
        var findings = new ArrayList<Finding>();
        var top = Fields.of("", node, findings);
        top.constant("apiVersion", "openslo/v1");
        top.constant("kind", "SLO");
        var metadata = top.within("metadata");
        var family = metadata.required("name");
        var labels = metadata.within("labels");
        var region = labels.text("region");
        labels.end();
        var notes = metadata.within("annotations");
        var reason = notes.text(Writer.REASON);
        notes.end();
        metadata.ignore("displayName");
        metadata.end();
        var spec = top.within("spec");
        top.end();
        return spec(YamlReader.line(node), family, spec, region.orElse(null), reason.orElse(null), findings);
    }

    private static Document spec(
            int line,
            String family,
            Fields spec,
            @Nullable String region,
            @Nullable String reason,
            List<Finding> findings) {
        spec.ignore("description", "service");
        var method = spec.required("budgetingMethod");
        if (!method.isEmpty() && !METHODS.contains(method)) {
            spec.wrong("budgetingMethod", "It is Occurrences, Timeslices or RatioTimeslices.");
        }
        var staleness = indicator(spec.within("indicator"));
        var window = one(spec, "timeWindow").map(Reader::window);
        var objective = one(spec, "objectives");
        var target = objective.flatMap(one -> one.number("target"));
        var slice = objective.flatMap(one -> one.text("timeSliceWindow"));
        var limit = objective.flatMap(one -> one.number("value"));
        objective.ifPresent(one -> {
            one.ignore("displayName", "op", "timeSliceTarget");
            one.end();
        });
        spec.end();
        return new Document(
                line,
                family,
                METHODS.contains(method) ? method : null,
                target.orElse(null),
                limit.map(value -> "PT%sS".formatted(Math.round(value)))
                        .or(() -> staleness)
                        .orElse(null),
                window.orElse(null),
                slice.map(Reader::duration).orElse(null),
                region,
                reason,
                findings);
    }

    /** Where the numbers come from is the console itself; only how stale a read may be is taken from it. */
    private static Optional<String> indicator(Fields indicator) {
        indicator.ignore("metadata");
        var spec = indicator.within("spec");
        indicator.end();
        if (spec.has("thresholdMetric")) {
            spec.ignore("thresholdMetric");
            spec.end();
            return Optional.empty();
        }
        var ratio = spec.within("ratioMetric");
        spec.end();
        ratio.ignore("counter", "total");
        var source = ratio.within("bad").within("metricSource");
        ratio.end();
        source.ignore("type");
        var series = source.within("spec");
        source.end();
        series.ignore("series");
        var staleness = series.text("maxStaleness");
        series.end();
        return staleness;
    }

    private static @Nullable String window(Fields window) {
        var duration = window.required("duration");
        var rolling = window.text("isRolling").filter("true"::equals).isPresent();
        var calendar = window.within("calendar");
        var zone = calendar.text("timeZone");
        calendar.ignore("startTime");
        calendar.end();
        window.end();
        if (rolling || duration.isEmpty()) {
            return duration.isEmpty() ? null : duration(duration);
        }
        var unit = Map.of("1M", "MONTH", "1Q", "QUARTER", "3M", "QUARTER").get(duration);
        if (unit == null) {
            window.wrong("duration", "A window of the calendar lasts 1M or 1Q.");
            return null;
        }
        return unit + "@" + zone.orElse("UTC");
    }

    private static Optional<Fields> one(Fields spec, String name) {
        var all = spec.each(name);
        if (all.size() != 1) {
            spec.wrong(name, "There is exactly one here; the console keeps one objective a family.");
        }
        return all.stream().findFirst();
    }

    /** OpenSLO's shorthand as ISO-8601; anything else stays as it is, to be refused where durations are. */
    private static String duration(String text) {
        var matcher = SHORT.matcher(text);
        if (!matcher.matches()) {
            return text;
        }
        var amount = Long.parseLong(matcher.group(1));
        return switch (matcher.group(2)) {
            case "m" -> "PT%dM".formatted(amount);
            case "h" -> "PT%dH".formatted(amount);
            case "d" -> "P%dD".formatted(amount);
            case "w" -> "P%dD".formatted(amount * 7);
            default -> text;
        };
    }
}
