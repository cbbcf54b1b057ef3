package dev.keyward.purge;

import dev.keyward.kernel.Refused;
import dev.keyward.purge.saturation.Strain;
import dev.keyward.redis.LiveReadings;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Configuration;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.scheduling.annotation.SchedulingConfigurer;
import org.springframework.scheduling.config.ScheduledTaskRegistrar;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Looks at the keyspaces of purges that run, or may start any moment, where somebody has set a threshold, and pauses a
 * run that has crossed one for three looks in a row.
 */
@Configuration(proxyBeanMethods = false)
class SaturationRounds implements SchedulingConfigurer {
    private static final Logger LOG = LoggerFactory.getLogger(SaturationRounds.class);
    private static final Duration EVERY = Duration.ofSeconds(1);
    private static final int IN_A_ROW = 3;

    private final PurgeRequests requests;
    private final ThresholdRows thresholds;
    private final LiveReadings readings;
    private final PurgeProgress progress;
    private final Trail trail;
    private final TransactionTemplate transaction;
    private final InstantSource clock;
    private final Map<PurgeId, Integer> crossed = new ConcurrentHashMap<>();

    SaturationRounds(
            PurgeRequests requests,
            ThresholdRows thresholds,
            LiveReadings readings,
            PurgeProgress progress,
            Trail trail,
            TransactionTemplate transaction,
            InstantSource clock) {
        this.requests = requests;
        this.thresholds = thresholds;
        this.readings = readings;
        this.progress = progress;
        this.trail = trail;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public void configureTasks(ScheduledTaskRegistrar tasks) {
        tasks.addFixedDelayTask(this::round, EVERY);
    }

    void round() {
        try {
            if (thresholds.areThereAny()) {
                requests.findByStateIn(List.of(PurgeState.APPROVED, PurgeState.RUNNING))
                        .forEach(this::look);
            }
        } catch (DataAccessException | TransactionException away) {
            LOG.warn("Runs could not be looked after; the next second tries again.", away);
        }
    }

    private void look(PurgeRequest purge) {
        var limits = thresholds.of(purge.scope());
        if (limits.areNone()) {
            return;
        }
        try {
            var looks = readings.recent(purge.keyspace());
            var started = purge.startedAt();
            if (purge.state() == PurgeState.RUNNING && started != null) {
                judge(purge, Strain.reason(Strain.of(looks, started, limits)).orElse(""));
            }
        } catch (Refused unknown) {
            LOG.debug("The keyspace of a purge is no longer configured.", unknown);
        }
    }

    private void judge(PurgeRequest purge, String reason) {
        if (reason.isEmpty()) {
            crossed.remove(purge.id());
        } else if (crossed.merge(purge.id(), 1, Integer::sum) >= IN_A_ROW) {
            crossed.remove(purge.id());
            pause(purge.id(), reason);
        }
    }

    private void pause(PurgeId id, String reason) {
        try {
            transaction.executeWithoutResult(status -> requests.findById(id)
                    .filter(purge -> purge.state() == PurgeState.RUNNING)
                    .ifPresent(before -> {
                        var after = requests.save(before.moved(PurgeState.PAUSED, reason, clock.instant()));
                        trail.tellAsSystem(before, after, progress.of(id).progress());
                    }));
        } catch (OptimisticLockingFailureException overtaken) {
            LOG.debug("Somebody else moved purge {} first.", id, overtaken);
        }
    }
}
