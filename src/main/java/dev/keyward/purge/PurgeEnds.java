package dev.keyward.purge;

import dev.keyward.purge.Downstream.Standing;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** When purges that ran for an incident ended, for whoever judges whether it is over. */
@Component
public class PurgeEnds {
    private final JdbcClient jdbc;
    private final PurgeRequests requests;
    private final List<Downstream> downstream;

    PurgeEnds(JdbcClient jdbc, PurgeRequests requests, List<Downstream> downstream) {
        this.jdbc = jdbc;
        this.requests = requests;
        this.downstream = downstream;
    }

    /**
     * A purge that has begun to delete.
     *
     * @param regions empty for all of the keyspace
     * @param endedAt when the last layer behind Redis was told, or the last key went; null while it runs or is paused
     * @param waitsFor a layer behind Redis that has not been told yet; null for none
     */
    public record PurgeEnd(
            List<String> families,
            List<String> regions,
            @Nullable Instant endedAt,
            @Nullable String waitsFor) {}

    /** Those of an incident; a purge that waits for a person after a failure counts from when it stopped. */
    public List<PurgeEnd> of(String incident) {
        return jdbc.sql("""
                select id, families, finished_at from purge_request where incident = ? and started_at is not null
                and (finished_at is not null or state in ('RUNNING', 'PAUSED'))""").param(incident).query((row, n) -> end(row)).list();
    }

    private PurgeEnd end(ResultSet row) throws SQLException {
        var id = new PurgeId(row.getObject("id", UUID.class));
        var regions = requests.findById(id).map(request -> request.scope().regions());
        var behind = downstream.stream().flatMap(one -> one.of(id).stream()).toList();
        return new PurgeEnd(
                List.of(row.getString("families").strip().split(" ")),
                regions.map(some -> Objects.requireNonNullElse(some, List.<String>of()))
                        .orElse(List.of()),
                later(Columns.instant(row, "finished_at"), behind),
                behind.stream()
                        .map(Standing::waitsFor)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null));
    }

    private static @Nullable Instant later(@Nullable Instant finished, List<Standing> behind) {
        var last =
                behind.stream().map(Standing::endedAt).filter(Objects::nonNull).max(Comparator.naturalOrder());
        return finished == null ? null : last.filter(finished::isBefore).orElse(finished);
    }
}
