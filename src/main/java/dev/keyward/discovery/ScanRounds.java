package dev.keyward.discovery;

import dev.keyward.kernel.Actor;
import dev.keyward.kernel.Refused;
import dev.keyward.security.CurrentActor;
import dev.keyward.security.Role;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Configuration;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.SchedulingConfigurer;
import org.springframework.scheduling.config.ScheduledTaskRegistrar;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/** Queues the scans of an hour, once even where several consoles look, and lets go of old details. */
@Configuration(proxyBeanMethods = false)
class ScanRounds implements SchedulingConfigurer {
    private static final Logger LOG = LoggerFactory.getLogger(ScanRounds.class);
    private static final Duration LOOK_EVERY = Duration.ofMinutes(1);

    /** What single families had is kept so long; whole keyspaces stay in the history. */
    private static final Duration KEPT = Duration.ofDays(90);

    /** What is forgotten then: examples of names among it. */
    private static final List<String> DETAILS = List.of(
            "discovery_share where family <> '' and",
            "scan_proposal where",
            "discovery_version where",
            "discovery_beginning where");

    private final ScheduleRows schedules;
    private final ScanMoves moves;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final CurrentActor current;
    private final InstantSource clock;

    ScanRounds(
            ScheduleRows schedules,
            ScanMoves moves,
            JdbcClient jdbc,
            TransactionTemplate transaction,
            CurrentActor current,
            InstantSource clock) {
        this.schedules = schedules;
        this.moves = moves;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.current = current;
        this.clock = clock;
    }

    @Override
    public void configureTasks(ScheduledTaskRegistrar tasks) {
        tasks.addFixedDelayTask(this::round, LOOK_EVERY);
    }

    private void round() {
        try {
            look();
        } catch (DataAccessException | TransactionException away) {
            LOG.warn("Scans could not be looked after; the next round tries again.", away);
        }
    }

    /** The whole round, for this moment. */
    void look() {
        var now = clock.instant().atOffset(ZoneOffset.UTC);
        for (var schedule : schedules.due(now.getHour(), now.toLocalDate().toString())) {
            queue(schedule, now.toLocalDate().toString());
        }
        forget();
    }

    private void queue(ScanSchedule schedule, String day) {
        try {
            transaction.executeWithoutResult(status -> {
                if (schedules.take(schedule, day)) {
                    current.callAs(Actor.SYSTEM, Set.of(Role.VIEWER), () -> moves.startScheduled(schedule.scan()));
                }
            });
        } catch (Refused refused) {
            LOG.warn("The scheduled scan of {} does not begin: {}", schedule.keyspace(), refused.getMessage());
        }
    }

    /** Details of scans that are long over, but for the latest of each keyspace. */
    private void forget() {
        var before = ScanRows.column(clock.instant().minus(KEPT));
        DETAILS.forEach(
                details -> jdbc.sql("""
                delete from %s scan in (
                  select s.id from discovery_scan s where s.ended_at < ? and exists (
                    select 1 from discovery_scan l where l.keyspace = s.keyspace and l.state = 'COMPLETED'
                      and l.kind <> 'RDB_FILE' and l.ended_at > s.ended_at))""".formatted(details)).param(before).update());
    }
}
