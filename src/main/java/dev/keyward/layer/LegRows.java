package dev.keyward.layer;

import dev.keyward.layer.route.Layer;
import dev.keyward.layer.route.Told;
import dev.keyward.purge.PurgeId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Legs as they are kept; a claim moves the next attempt away, so that two consoles never send one at once. */
@Component
class LegRows {
    /** Longer than an attempt can take; a console that dies meanwhile loses nothing. */
    private static final Duration CLAIMED_FOR = Duration.ofMinutes(1);

    /** Not before every layer in front of it, as far as they share a region. */
    private static final String DUE = """
            select l.* from layer_leg l where l.state = 'PENDING' and l.next_at <= ? and not exists (
              select 1 from layer_leg e where e.purge = l.purge and e.place < l.place
              and e.state not in ('DELIVERED', 'SKIPPED')
              and (e.region is null or l.region is null or e.region = l.region))
            order by l.next_at, l.id fetch first 1 rows only""";

    private final JdbcClient jdbc;

    LegRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(LayerLeg leg, String body) {
        jdbc.sql("""
                insert into layer_leg (id, purge, place, layer, way, region, keyspace, body, state, attempts, next_at, created_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .param(leg.id().value())
                .param(leg.purge().value())
                .param(leg.place())
                .param(leg.layer())
                .param(leg.way().name())
                .param(leg.region())
                .param(leg.keyspace())
                .param(body)
                .param(leg.state().name())
                .param(leg.attempts())
                .param(column(leg.nextAt()))
                .param(column(leg.createdAt()))
                .update();
    }

    List<LayerLeg> of(PurgeId purge) {
        return of(List.of(purge));
    }

    /** Those of each purge in their order; there is one at least. */
    List<LayerLeg> of(Collection<PurgeId> purges) {
        return jdbc.sql("select * from layer_leg where purge in (:purges) order by purge, place, region, id")
                .param("purges", purges.stream().map(PurgeId::value).toList())
                .query((row, n) -> read(row))
                .list();
    }

    Optional<LayerLeg> find(LegId id) {
        return jdbc.sql("select * from layer_leg where id = ?")
                .param(id.value())
                .query((row, n) -> read(row))
                .optional();
    }

    String body(LegId id) {
        return jdbc.sql("select body from layer_leg where id = ?")
                .param(id.value())
                .query(String.class)
                .single();
    }

    /** Those that wait for a person, the oldest first. */
    List<LayerLeg> dead(int limit) {
        return jdbc.sql("select * from layer_leg where state = 'DEAD' order by created_at, id fetch first ? rows only")
                .param(limit)
                .query((row, n) -> read(row))
                .list();
    }

    long countDead() {
        return jdbc.sql("select count(*) from layer_leg where state = 'DEAD'")
                .query(Long.class)
                .single();
    }

    /** Takes the next one that is due. */
    Optional<LayerLeg> claim(Instant now) {
        var due = jdbc.sql(DUE).param(column(now)).query((row, n) -> read(row)).optional();
        return due.filter(one -> jdbc.sql("""
                        update layer_leg set attempts = attempts + 1, next_at = ?
                        where id = ? and state = 'PENDING' and attempts = ? and next_at <= ?""")
                        .param(column(now.plus(CLAIMED_FOR)))
                        .param(one.id().value())
                        .param(one.attempts())
                        .param(column(now))
                        .update()
                == 1);
    }

    /**
     * What became of it; nothing changes when somebody else has decided meanwhile.
     *
     * @param next when it is tried again; null when it does not go on by itself
     */
    boolean note(LayerLeg before, Told.State state, String detail, @Nullable Instant next, Instant now) {
        return jdbc.sql(
                                "update layer_leg set state = ?, detail = ?, next_at = ?, ended_at = ? where id = ? and state = ?")
                        .param(state.name())
                        .param(detail)
                        .param(column(next))
                        .param(state.over() ? column(now) : null)
                        .param(before.id().value())
                        .param(before.state().name())
                        .update()
                == 1;
    }

    void decidedBy(LegId id, String person, boolean afresh) {
        jdbc.sql("update layer_leg set decided_by = ?" + (afresh ? ", attempts = 0" : "") + " where id = ?")
                .params(person, id.value())
                .update();
    }

    private static @Nullable OffsetDateTime column(@Nullable Instant at) {
        return at == null ? null : at.atOffset(ZoneOffset.UTC);
    }

    private static LayerLeg read(ResultSet row) throws SQLException {
        return new LayerLeg(
                new LegId(row.getObject("id", UUID.class)),
                new PurgeId(row.getObject("purge", UUID.class)),
                row.getInt("place"),
                row.getString("layer"),
                Layer.Way.valueOf(row.getString("way")),
                row.getString("region"),
                row.getString("keyspace"),
                Told.State.valueOf(row.getString("state")),
                row.getInt("attempts"),
                instant(row, "next_at"),
                row.getString("detail"),
                row.getString("decided_by"),
                java.util.Objects.requireNonNull(instant(row, "created_at")),
                instant(row, "ended_at"));
    }

    private static @Nullable Instant instant(ResultSet row, String name) throws SQLException {
        var at = row.getObject(name, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
