package dev.keyward.runbook;

import java.time.Duration;
import java.time.InstantSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.SchedulingConfigurer;
import org.springframework.scheduling.config.ScheduledTaskRegistrar;
import org.springframework.transaction.TransactionException;

/** Sends deliveries that are due every few seconds, and forgets the names of old lists once an hour. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(BackfillSettings.class)
class BackfillRounds implements SchedulingConfigurer {
    static final Duration REMEMBERED = Duration.ofDays(7);
    private static final Logger LOG = LoggerFactory.getLogger(BackfillRounds.class);
    private static final Duration SEND_EVERY = Duration.ofSeconds(3);
    private static final Duration FORGET_EVERY = Duration.ofHours(1);
    private final Deliveries deliveries;
    private final WarmListRows lists;
    private final InstantSource clock;

    BackfillRounds(Deliveries deliveries, WarmListRows lists, InstantSource clock) {
        this.deliveries = deliveries;
        this.lists = lists;
        this.clock = clock;
    }

    @Override
    public void configureTasks(ScheduledTaskRegistrar tasks) {
        tasks.addFixedDelayTask(() -> tell(deliveries::round), SEND_EVERY);
        tasks.addFixedDelayTask(() -> tell(() -> lists.forget(clock.instant().minus(REMEMBERED))), FORGET_EVERY);
    }

    private static void tell(Runnable round) {
        try {
            round.run();
        } catch (DataAccessException | TransactionException away) {
            LOG.warn("Backfills could not be looked through; the next round tries again.", away);
        }
    }
}
