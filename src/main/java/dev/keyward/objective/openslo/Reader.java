package dev.keyward.objective.openslo;

import dev.keyward.manifest.file.YamlReader;
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
        var remarks = new Remarks();
        var top = Fields.of("", node, remarks);
        top.constant("apiVersion", "openslo/v1");
        top.constant("kind", "SLO");
        var about = about(top.within("metadata"));
        var spec = top.within("spec");
        top.end();
        return spec(YamlReader.line(node), about, spec, remarks);
    }

    private record About(
            String family,
            @Nullable String region,
            @Nullable String reason) {}

    private static About about(Fields metadata) {
        var family = metadata.required("name");
        var labels = metadata.within("labels");
        var region = labels.text("region");
        labels.end();
        var notes = metadata.within("annotations");
        var reason = notes.text(Writer.REASON);
        notes.end();
        metadata.ignore("displayName");
        metadata.end();
        return new About(family, region.orElse(null), reason.orElse(null));
    }

    private static Document spec(int line, About about, Fields spec, Remarks remarks) {
        spec.ignore("description", "service");
        var method = spec.required("budgetingMethod");
        if (!method.isEmpty() && !METHODS.contains(method)) {
            spec.wrong("budgetingMethod", "It is Occurrences, Timeslices or RatioTimeslices.");
        }
        var staleness = indicator(spec.within("indicator"));
        var window = one(spec, "timeWindow").map(Reader::window);
        var level = one(spec, "objectives").map(Reader::level).orElse(Level.NONE);
        spec.end();
        return new Document(
                line,
                about.family(),
                METHODS.contains(method) ? method : null,
                level.target(),
                level.limit() == null ? staleness.orElse(null) : "PT%sS".formatted(Math.round(level.limit())),
                window.orElse(null),
                level.slice(),
                about.region(),
                about.reason(),
                remarks.findings(),
                remarks.lines());
    }

    /** The one objective of a document, as far as it is written. */
    private record Level(
            @Nullable Double target,
            @Nullable String slice,
            @Nullable Double limit) {
        static final Level NONE = new Level(null, null, null);
    }

    private static Level level(Fields objective) {
        var target = objective.number("target");
        var slice = objective.text("timeSliceWindow");
        var limit = objective.number("value");
        objective.ignore("displayName", "op", "timeSliceTarget");
        objective.end();
        return new Level(target.orElse(null), slice.map(Reader::duration).orElse(null), limit.orElse(null));
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
