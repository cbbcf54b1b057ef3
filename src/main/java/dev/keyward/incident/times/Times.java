package dev.keyward.incident.times;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * When it began, was noticed, taken up, stopped doing harm, was over and was closed. A relapse leaves all of them as
 * they are.
 */
public record Times(
        Instant startedAt,
        Instant detectedAt,
        @Nullable Instant acknowledgedAt,
        @Nullable Instant mitigatedAt,
        @Nullable Instant resolvedAt,
        @Nullable Instant closedAt) {

    /** Each of them by its name in the API. */
    public enum Point {
        STARTED("startedAt", "Started"),
        DETECTED("detectedAt", "Detected"),
        ACKNOWLEDGED("acknowledgedAt", "Acknowledged"),
        MITIGATED("mitigatedAt", "Mitigated"),
        RESOLVED("resolvedAt", "Resolved"),
        CLOSED("closedAt", "Closed");

        private final String field;
        private final String label;

        Point(String field, String label) {
            this.field = field;
            this.label = label;
        }

        public String field() {
            return field;
        }

        public String label() {
            return label;
        }
    }

    public static Times begun(Instant started, Instant detected) {
        return new Times(started, detected, null, null, null, null);
    }

    public @Nullable Instant at(Point point) {
        return switch (point) {
            case STARTED -> startedAt;
            case DETECTED -> detectedAt;
            case ACKNOWLEDGED -> acknowledgedAt;
            case MITIGATED -> mitigatedAt;
            case RESOLVED -> resolvedAt;
            case CLOSED -> closedAt;
        };
    }

    /** How many seconds lie between two of them; null where either is open. */
    public @Nullable Long seconds(Point from, Point to) {
        var begin = at(from);
        var end = at(to);
        return begin == null || end == null
                ? null
                : Duration.between(begin, end).toSeconds();
    }

    /** The same with some of them said anew. */
    public Times with(Map<Point, Instant> said) {
        var all = new EnumMap<Point, @Nullable Instant>(Point.class);
        for (var point : Point.values()) {
            all.put(point, said.getOrDefault(point, at(point)));
        }
        return new Times(
                said.getOrDefault(Point.STARTED, startedAt),
                said.getOrDefault(Point.DETECTED, detectedAt),
                all.get(Point.ACKNOWLEDGED),
                all.get(Point.MITIGATED),
                all.get(Point.RESOLVED),
                all.get(Point.CLOSED));
    }

    /** The same with a time that was open until now; one that is known already stays. */
    public Times first(Point point, Instant at) {
        return at(point) == null ? with(Map.of(point, at)) : this;
    }
}
