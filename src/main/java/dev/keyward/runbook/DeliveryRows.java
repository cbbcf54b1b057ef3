package dev.keyward.runbook;

import dev.keyward.incident.IncidentNumber;
import dev.keyward.webhook.Outcome;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Deliveries as they are kept; a claim moves the next attempt away, so that two consoles never send one at once. */
@Component
class DeliveryRows {
    /** Longer than an attempt can take; a console that dies meanwhile loses nothing. */
    private static final Duration CLAIMED_FOR = Duration.ofMinutes(1);

    private final JdbcClient jdbc;

    DeliveryRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(Delivery delivery) {
        jdbc.sql("""
                insert into backfill_delivery (id, warm_list, incident, state, attempts, next_at, asked_by, asked_at)
                values (?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        delivery.id(),
                        delivery.warmList().value(),
                        delivery.incident(),
                        delivery.state().name(),
                        delivery.attempts(),
                        column(delivery.askedAt()),
                        delivery.askedBy(),
                        column(delivery.askedAt()))
                .update();
    }

    /** The newest first. */
    List<Delivery> of(IncidentNumber incident) {
        return jdbc.sql("select * from backfill_delivery where incident = ? order by asked_at desc, id desc")
                .param(incident.value())
                .query((row, n) -> read(row))
                .list();
    }

    boolean isUnderWay(WarmListId list) {
        return jdbc.sql("select count(*) from backfill_delivery where warm_list = ? and state = 'PENDING'")
                        .param(list.value())
                        .query(Long.class)
                        .single()
                > 0;
    }

    /** Takes the next one that is due. */
    Optional<Delivery> claim(Instant now) {
        var due = jdbc.sql("""
                select * from backfill_delivery where state = 'PENDING' and next_at <= ?
                order by next_at, id fetch first 1 rows only""").param(column(now)).query((row, n) -> read(row)).optional();
        return due.filter(one -> jdbc.sql("""
                        update backfill_delivery set attempts = attempts + 1, next_at = ?
                        where id = ? and state = 'PENDING' and attempts = ? and next_at <= ?""")
                        .params(column(now.plus(CLAIMED_FOR)), one.id(), one.attempts(), column(now))
                        .update()
                == 1);
    }

    /** @param next when it is tried again; null when it has ended */
    void note(UUID id, Delivery.State state, Outcome outcome, @Nullable Instant next, Instant now) {
        jdbc.sql("""
                update backfill_delivery set state = ?, status = ?, detail = ?, next_at = ?, ended_at = ?
                where id = ?""")
                .param(state.name())
                .param(outcome.status())
                .param(outcome.detail())
                .param(next == null ? null : column(next))
                .param(next == null ? column(now) : null)
                .param(id)
                .update();
    }

    private static OffsetDateTime column(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }

    private static Delivery read(ResultSet row) throws SQLException {
        return new Delivery(
                row.getObject("id", UUID.class),
                new WarmListId(row.getObject("warm_list", UUID.class)),
                row.getInt("incident"),
                Delivery.State.valueOf(row.getString("state")),
                row.getInt("attempts"),
                instant(row, "next_at"),
                row.getObject("status", Integer.class),
                row.getString("detail"),
                row.getString("asked_by"),
                row.getObject("asked_at", OffsetDateTime.class).toInstant(),
                instant(row, "ended_at"));
    }

    private static @Nullable Instant instant(ResultSet row, String name) throws SQLException {
        var at = row.getObject(name, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
