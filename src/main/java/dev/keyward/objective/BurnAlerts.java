package dev.keyward.objective;

import dev.keyward.kernel.Identifier;
import dev.keyward.objective.budget.AlertSeverity;
import dev.keyward.registry.FamilyId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Fires and ends alerts as the standings say, and tells whoever listens. */
@Component
class BurnAlerts {
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;

    BurnAlerts(JdbcClient jdbc, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.events = events;
    }

    /** Those that fire in a region. */
    List<BurnAlert> open(FamilyId family, String region) {
        return jdbc.sql("select * from burn_alert where family = ? and region = ? and resolved_at is null")
                .param(family.text())
                .param(region)
                .query(BurnAlerts::read)
                .list();
    }

    /** The alerts of a family, those that fire and the latest first. */
    List<BurnAlert> of(FamilyId family, int most) {
        return jdbc.sql("select * from burn_alert where family = ? order by case when resolved_at is null then 0 else 1"
                        + " end, fired_at desc fetch first ? rows only")
                .param(family.text())
                .param(most)
                .query(BurnAlerts::read)
                .list();
    }

    /** Everything that fires now, pages first, then what has fired longest. */
    List<BurnAlert> firing(int most) {
        return jdbc.sql("select * from burn_alert where resolved_at is null order by severity, fired_at, family"
                        + " fetch first ? rows only")
                .param(most)
                .query(BurnAlerts::read)
                .list();
    }

    long countFiring() {
        return jdbc.sql("select count(*) from burn_alert where resolved_at is null")
                .query(Long.class)
                .single();
    }

    /**
     * Brings the alerts of a region in line with its burn rates.
     *
     * @param held whether none ends: by a looser objective that nobody else agreed to it would be silent
     */
    void settle(FamilyId family, String region, List<BurnRate> burns, boolean held, Instant now) {
        var open = open(family, region);
        for (var burn : burns) {
            var known = open.stream()
                    .filter(alert -> alert.longWindow().equals(burn.longWindow()))
                    .findFirst();
            if (burn.firing() && known.isEmpty()) {
                fire(family, region, burn, now);
            } else if (!burn.firing() && !held) {
                known.ifPresent(alert -> end(alert, now));
            }
        }
    }

    /** Ends all that fires: nobody is told about this objective any more, or the region is gone. */
    void endAll(FamilyId family, List<String> exceptIn, Instant now) {
        of(family, 1_000).stream()
                .filter(alert -> alert.resolvedAt() == null && !exceptIn.contains(alert.region()))
                .forEach(alert -> end(alert, now));
    }

    private void fire(FamilyId family, String region, BurnRate burn, Instant now) {
        jdbc.sql(
                        "insert into burn_alert (id, family, region, severity, long_seconds, short_seconds, threshold, long_burn,"
                                + " short_burn, fired_at, open_for) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .param(Identifier.next(now.toEpochMilli()))
                .param(family.text())
                .param(region)
                .param(burn.severity().name())
                .param(burn.longWindow().toSeconds())
                .param(burn.shortWindow().toSeconds())
                .param(burn.threshold())
                .param(Objects.requireNonNullElse(burn.longBurn(), 0.0))
                .param(Objects.requireNonNullElse(burn.shortBurn(), 0.0))
                .param(now.atOffset(ZoneOffset.UTC))
                .param("%s/%s/%d".formatted(family, region, burn.longWindow().toSeconds()))
                .update();
        events.publishEvent(new BurnStarted(family, region, burn.severity(), now));
    }

    private void end(BurnAlert alert, Instant now) {
        jdbc.sql("update burn_alert set resolved_at = ?, open_for = null where id = ?")
                .param(now.atOffset(ZoneOffset.UTC))
                .param(alert.id())
                .update();
        events.publishEvent(new BurnEnded(alert.family(), alert.region(), alert.severity(), now));
    }

    static BurnAlert read(ResultSet row, int number) throws SQLException {
        return new BurnAlert(
                row.getObject("id", java.util.UUID.class),
                new FamilyId(row.getString("family")),
                row.getString("region"),
                AlertSeverity.valueOf(row.getString("severity")),
                Duration.ofSeconds(row.getLong("long_seconds")),
                Duration.ofSeconds(row.getLong("short_seconds")),
                row.getDouble("threshold"),
                row.getDouble("long_burn"),
                row.getDouble("short_burn"),
                row.getObject("fired_at", OffsetDateTime.class).toInstant(),
                StandingRows.instant(row, "resolved_at"));
    }
}
