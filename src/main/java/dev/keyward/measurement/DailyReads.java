package dev.keyward.measurement;

import dev.keyward.registry.FamilyId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads of many families over long times, a row a family and day, in one statement; for whoever looks back. */
@Component
public class DailyReads {
    private static final String SELECT = """
            select family, %1$s as day_number, cast(sum(read_count) as bigint) as read_count,
                cast(sum(hits) as bigint) as hits, cast(sum(sampled_reads) as bigint) as sampled_reads,
                cast(sum(stale_reads) as bigint) as stale_reads
            from (%2$s union all %3$s) reported group by family, %1$s order by family, day_number""";
    private static final String DAY = "cast(floor(extract(epoch from start_at) / 86400) as bigint)";
    private static final String PART = """
            select family, %1$s as start_at, read_count, hits, sampled_reads, stale_reads from %2$s
            where family in (:names) and %1$s >= :from and %1$s < :to""";

    private final JdbcClient jdbc;

    DailyReads(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What was reported of a family on a day, UTC, in all regions together. */
    public record Day(FamilyId family, LocalDate day, long reads, long hits, long sampled, long stale) {
        Day plus(Day other) {
            return new Day(
                    family, day, reads + other.reads, hits + other.hits, sampled + other.sampled, stale + other.stale);
        }
    }

    /** By family and day; days without a report are left out. */
    public List<Day> of(Collection<FamilyId> families, Instant from, Instant to) {
        if (families.isEmpty()) {
            return List.of();
        }
        return jdbc.sql(SELECT.formatted(
                        DAY,
                        PART.formatted("hour_start", "measurement_hour"),
                        PART.formatted("bucket_start", "measurement")))
                .param("names", families.stream().map(FamilyId::text).toList())
                .param("from", MeasurementRows.utc(from))
                .param("to", MeasurementRows.utc(to))
                .query((row, n) -> read(row))
                .list();
    }

    /** Each family that reported, all days together; the day is the first one. */
    public static Map<FamilyId, Day> totals(Collection<Day> days) {
        return days.stream().collect(Collectors.toMap(Day::family, Function.identity(), Day::plus));
    }

    private static Day read(ResultSet row) throws SQLException {
        return new Day(
                new FamilyId(row.getString("family")),
                LocalDate.ofEpochDay(row.getLong("day_number")),
                row.getLong("read_count"),
                row.getLong("hits"),
                row.getLong("sampled_reads"),
                row.getLong("stale_reads"));
    }
}
