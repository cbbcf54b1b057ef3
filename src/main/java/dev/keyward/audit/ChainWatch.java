package dev.keyward.audit;

import dev.keyward.audit.chain.Head;
import dev.keyward.audit.chain.Verdict.Broken;
import dev.keyward.kernel.Refused;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.SchedulingConfigurer;
import org.springframework.scheduling.config.ScheduledTaskRegistrar;

/**
 * Verifies unasked: the youngest rows at every start, all of them at night. Writes the head to the log every five
 * minutes while it moves: a log that is shipped off the host is an exported head.
 */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
@EnableConfigurationProperties(ChainWatch.Settings.class)
class ChainWatch implements SchedulingConfigurer {
    private static final Logger LOG = LoggerFactory.getLogger(ChainWatch.class);
    private static final Duration HEAD_EVERY = Duration.ofMinutes(5);

    private final ChainCheck check;
    private final StoredTrail trail;
    private final Settings settings;
    private volatile Head written = Head.NONE;

    ChainWatch(ChainCheck check, StoredTrail trail, Settings settings) {
        this.check = check;
        this.trail = trail;
        this.settings = settings;
    }

    @Override
    public void configureTasks(ScheduledTaskRegistrar tasks) {
        tasks.addTriggerTask(this::verifyAll, context -> next(context.getClock().instant()));
        tasks.addFixedDelayTask(this::writeHead, HEAD_EVERY);
    }

    @EventListener(ApplicationReadyEvent.class)
    void verifyTail() {
        tell(check::tail);
    }

    void verifyAll() {
        tell(() -> check.whole(null));
    }

    void writeHead() {
        try {
            var head = trail.head();
            if (!head.equals(written)) {
                LOG.info("Audit head: row {} {}", head.seq(), head.hash());
                written = head;
            }
        } catch (DataAccessException away) {
            LOG.warn("The audit head could not be read: {}", away.getMessage());
        }
    }

    /** The next moment of the day's verification. */
    Instant next(Instant now) {
        var today = now.atOffset(ZoneOffset.UTC).with(settings.verifyAt());
        return (today.toInstant().isAfter(now) ? today : today.plusDays(1)).toInstant();
    }

    private void tell(Supplier<Verification> verification) {
        try {
            var verdict = verification.get().verdict();
            if (verdict instanceof Broken) {
                LOG.error("The audit trail is damaged. {}", verdict.sentence());
            } else {
                LOG.info("Audit trail: {}", verdict.sentence());
            }
        } catch (DataAccessException away) {
            LOG.error("The audit trail could not be verified.", away);
        } catch (Refused busy) {
            LOG.info("Audit trail: {}", busy.getMessage());
        }
    }

    /** @param verifyAt the time of day, UTC, at which every row is verified */
    @ConfigurationProperties("keyward.audit")
    record Settings(@DefaultValue("03:30") LocalTime verifyAt) {}
}
