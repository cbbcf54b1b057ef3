package dev.keyward.purge;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
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

    PurgeEnds(JdbcClient jdbc, PurgeRequests requests) {
        this.jdbc = jdbc;
        this.requests = requests;
    }

    /**
     * A purge that has begun to delete.
     *
     * @param regions empty for all of the keyspace
     * @param endedAt null while it runs or is paused
     */
    public record PurgeEnd(
            List<String> families,
            List<String> regions,
            @Nullable Instant endedAt) {}

    /** Those of an incident; a purge that waits for a person after a failure counts from when it stopped. */
    public List<PurgeEnd> of(String incident) {
        return jdbc.sql("""
                select id, families, finished_at from purge_request where incident = ? and started_at is not null
                and (finished_at is not null or state in ('RUNNING', 'PAUSED'))""").param(incident).query((row, n) -> end(row)).list();
    }

    private PurgeEnd end(ResultSet row) throws SQLException {
        var id = new PurgeId(row.getObject("id", UUID.class));
        var regions = requests.findById(id).map(request -> request.scope().regions());
        return new PurgeEnd(
                List.of(row.getString("families").strip().split(" ")),
                regions.map(some -> Objects.requireNonNullElse(some, List.<String>of()))
                        .orElse(List.of()),
                Columns.instant(row, "finished_at"));
    }
}
