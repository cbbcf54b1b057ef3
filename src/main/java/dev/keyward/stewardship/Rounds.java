package dev.keyward.stewardship;

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

/** Passes overdue transfers on every minute and judges drift at night, since time alone changes it too. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(Rounds.Settings.class)
class Rounds implements SchedulingConfigurer {
    private static final Logger LOG = LoggerFactory.getLogger(Rounds.class);
    private static final Duration SWEEP_EVERY = Duration.ofMinutes(1);
    /** Soon after a start everything is judged once, for what changed while no console ran. */
    private static final Duration AFTER_START = Duration.ofSeconds(20);

    private final Escalation escalation;
    private final DriftWatch watch;
    private final Settings settings;

    Rounds(Escalation escalation, DriftWatch watch, Settings settings) {
        this.escalation = escalation;
        this.watch = watch;
        this.settings = settings;
    }

    @Override
    public void configureTasks(ScheduledTaskRegistrar tasks) {
        tasks.addFixedDelayTask(() -> tell("Transfers", escalation::sweep), SWEEP_EVERY);
        tasks.addOneTimeTask(new DelayedTask(() -> tell("Drift", watch::everything), AFTER_START));
        tasks.addTriggerTask(
                () -> tell("Drift", watch::everything),
                context -> next(context.getClock().instant()));
    }

    /** The next moment of the day's round. */
    Instant next(Instant now) {
        var today = now.atOffset(ZoneOffset.UTC).with(settings.judgeAt());
        return (today.toInstant().isAfter(now) ? today : today.plusDays(1)).toInstant();
    }

    private static void tell(String what, Runnable round) {
        try {
            round.run();
        } catch (DataAccessException | TransactionException away) {
            LOG.warn("{} could not be looked through; the next round tries again.", what, away);
        }
    }

    /** @param judgeAt the time of day, UTC, at which every family is judged */
    @ConfigurationProperties("keyward.stewardship")
    record Settings(@DefaultValue("02:30") LocalTime judgeAt) {}
}
