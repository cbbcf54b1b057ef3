package dev.keyward.maturity;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.annotation.Configuration;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.SchedulingConfigurer;
import org.springframework.scheduling.config.DelayedTask;
import org.springframework.scheduling.config.ScheduledTaskRegistrar;
import org.springframework.transaction.TransactionException;

/** Judges what was marked soon after, everything at night, and everything once after a start. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(MaturityRounds.Settings.class)
class MaturityRounds implements SchedulingConfigurer {
    private static final Logger LOG = LoggerFactory.getLogger(MaturityRounds.class);
    private static final Duration LOOK_EVERY = Duration.ofSeconds(3);
    private static final Duration EXPIRY_EVERY = Duration.ofMinutes(1);

    private final Judgements judgements;
    private final ExemptionExpiry expiry;
    private final Settings settings;

    MaturityRounds(Judgements judgements, ExemptionExpiry expiry, Settings settings) {
        this.judgements = judgements;
        this.expiry = expiry;
        this.settings = settings;
    }

    @Override
    public void configureTasks(ScheduledTaskRegistrar tasks) {
        tasks.addFixedDelayTask(() -> tell(judgements::marked), LOOK_EVERY);
        tasks.addFixedDelayTask(() -> tell(expiry::sweep), EXPIRY_EVERY);
        tasks.addOneTimeTask(new DelayedTask(() -> tell(this::night), settings.afterStart()));
        tasks.addTriggerTask(
                () -> tell(this::night), context -> next(context.getClock().instant()));
    }

    private void night() {
        expiry.sweep();
        judgements.everything(Occasion.NIGHT);
    }

    /** The next moment of the day's round. */
    Instant next(Instant now) {
        var today = now.atOffset(ZoneOffset.UTC).with(settings.judgeAt());
        return (today.toInstant().isAfter(now) ? today : today.plusDays(1)).toInstant();
    }

    private static void tell(Runnable round) {
        try {
            round.run();
        } catch (DataAccessException | TransactionException away) {
            LOG.warn("Maturity could not be judged; the next round tries again.", away);
        }
    }

    /**
     * @param judgeAt the time of day, UTC, at which everything is judged
     * @param afterStart how long after a start everything is judged once; after drift was, which is an input
     */
    @ConfigurationProperties("keyward.maturity")
    record Settings(
            @DefaultValue("03:00") LocalTime judgeAt,
            @DefaultValue("PT30S") Duration afterStart) {}
}
