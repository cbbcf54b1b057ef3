package dev.keyward.measurement;

import dev.keyward.measurement.Lanes.Lane;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Until when each source has reported. Whoever begins later overlaps nothing; only others are looked at closely. */
@Component
class LaneRows {
    private static final Duration LONGEST = Duration.ofHours(1);
    private static final int AT_ONCE = 500;

    private static final String HERE = " where family = ? and region = ? and source = ?";
    private static final String FORWARD =
            "update measurement_lane set reported_until = ?" + HERE + " and reported_until <= ?";
    private static final String LATE =
            "update measurement_lane set reported_until = greatest(reported_until, ?)" + HERE;
    private static final String SPAN = "(cast(? as varchar(63)), cast(? as varchar(63)), cast(? as varchar(100)),"
            + " cast(? as timestamp with time zone), cast(? as timestamp with time zone))";
    private static final String AROUND = """
            select m.* from (values %s) as lane (family, region, source, from_at, to_at)
            join measurement m on m.family = lane.family and m.region = lane.region and m.source = lane.source
                and m.bucket_start > lane.from_at and m.bucket_start < lane.to_at""";

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    LaneRows(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /** Moves each source forward and holds its row; answers those of the reports that begin before its latest end. */
    List<Measurement> move(List<Measurement> fresh) {
        var lanes = Lanes.of(fresh).inOrder();
        var behind = left(lanes, FORWARD, true);
        var missing = left(behind, LATE, false);
        batches.batchUpdate(
                "insert into measurement_lane (reported_until, family, region, source) values (?, ?, ?, ?)",
                missing.entrySet().stream()
                        .map(lane -> cells(lane.getKey(), lane.getValue(), false))
                        .toList());
        behind.keySet().removeAll(missing.keySet());
        return behind.values().stream()
                .flatMap(buckets -> buckets.values().stream())
                .toList();
    }

    /** Those that a statement did not touch. */
    private TreeMap<Lane, TreeMap<Instant, Measurement>> left(
            Map<Lane, TreeMap<Instant, Measurement>> lanes, String update, boolean withStart) {
        var touched = batches.batchUpdate(
                update,
                lanes.entrySet().stream()
                        .map(lane -> cells(lane.getKey(), lane.getValue(), withStart))
                        .toList());
        var left = new TreeMap<Lane, TreeMap<Instant, Measurement>>();
        var number = 0;
        for (var lane : lanes.entrySet()) {
            if (touched[number++] == 0) {
                left.put(lane.getKey(), lane.getValue());
            }
        }
        return left;
    }

    private static Object[] cells(Lane lane, TreeMap<Instant, Measurement> buckets, boolean withStart) {
        var cells = new ArrayList<Object>(List.of(end(buckets), lane.family().text(), lane.region(), lane.source()));
        if (withStart) {
            cells.add(MeasurementRows.utc(buckets.firstKey()));
        }
        return cells.toArray();
    }

    /** They do not overlap, so the last one ends last. */
    private static OffsetDateTime end(TreeMap<Instant, Measurement> buckets) {
        return MeasurementRows.utc(buckets.lastEntry().getValue().bucketEnd());
    }

    /** What is stored of the sources of these reports, close enough to overlap one of them. */
    List<Measurement> around(List<Measurement> items) {
        var spans = new ArrayList<List<Object>>();
        Lanes.of(items).inOrder().forEach((lane, buckets) -> spans.addAll(spans(lane, buckets)));
        var found = new ArrayList<Measurement>();
        for (int from = 0; from < spans.size(); from += AT_ONCE) {
            var some = spans.subList(from, Math.min(spans.size(), from + AT_ONCE));
            found.addAll(jdbc.sql(AROUND.formatted(String.join(", ", Collections.nCopies(some.size(), SPAN))))
                    .params(some.stream().flatMap(List::stream).toList())
                    .query((row, n) -> MeasurementRows.read(row))
                    .list());
        }
        return found;
    }

    /** Buckets that lie close together are looked at together. */
    private static List<List<Object>> spans(Lane lane, TreeMap<Instant, Measurement> buckets) {
        var spans = new ArrayList<List<Object>>();
        var from = buckets.firstKey();
        var to = from;
        for (var bucket : buckets.values()) {
            if (bucket.bucketStart().isAfter(to.plus(LONGEST))) {
                spans.add(span(lane, from, to));
                from = bucket.bucketStart();
            }
            to = bucket.bucketEnd().isAfter(to) ? bucket.bucketEnd() : to;
        }
        spans.add(span(lane, from, to));
        return spans;
    }

    private static List<Object> span(Lane lane, Instant from, Instant to) {
        return List.of(
                lane.family().text(),
                lane.region(),
                lane.source(),
                MeasurementRows.utc(from.minus(LONGEST)),
                MeasurementRows.utc(to));
    }
}
