package dev.keyward.finding;

import dev.keyward.kernel.Actor;
import dev.keyward.registry.Family;
import dev.keyward.registry.FamilyId;
import dev.keyward.security.CurrentActor;
import dev.keyward.security.Role;
import dev.keyward.standard.StandardTookEffect;
import dev.keyward.storage.BeforeCommit;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.data.relational.core.mapping.event.AfterSaveEvent;
import org.springframework.scheduling.annotation.SchedulingConfigurer;
import org.springframework.scheduling.config.ScheduledTaskRegistrar;
import org.springframework.transaction.support.TransactionTemplate;

/** Keeps the log of findings: with every change of a family, with every standard that takes effect, and at night. */
@Configuration(proxyBeanMethods = false)
class FindingWatch implements SchedulingConfigurer {
    private static final Logger LOG = LoggerFactory.getLogger(FindingWatch.class);
    private static final LocalTime AT_NIGHT = LocalTime.of(2, 40);
    private static final Duration EXPIRY_EVERY = Duration.ofMinutes(5);

    private final FindingLog log;
    private final WaiverExpiry expiry;
    private final CurrentActor current;
    private final TransactionTemplate transaction;
    private final BeforeCommit<FamilyId> families = new BeforeCommit<>(this::note);

    FindingWatch(FindingLog log, WaiverExpiry expiry, CurrentActor current, TransactionTemplate transaction) {
        this.log = log;
        this.expiry = expiry;
        this.current = current;
        this.transaction = transaction;
    }

    @Override
    public void configureTasks(ScheduledTaskRegistrar tasks) {
        tasks.addTriggerTask(this::review, context -> next(context.getClock().instant()));
        tasks.addFixedDelayTask(this::expire, EXPIRY_EVERY);
    }

    /** In the transaction that saves the family, so that both are there or neither is; once for all it saves. */
    @EventListener
    void on(AfterSaveEvent<Family> saved) {
        families.add(Set.of(saved.getEntity().name()));
    }

    private void note(Set<FamilyId> names) {
        asConsole(() -> log.note(names));
    }

    @EventListener
    void on(StandardTookEffect event) {
        asConsole(log::noteAll);
    }

    void review() {
        try {
            asConsole(() -> transaction.executeWithoutResult(status -> log.noteAll()));
        } catch (DataAccessException away) {
            LOG.error("The findings could not be reviewed.", away);
        }
    }

    /** Jobs save families too, and nobody is signed in there. */
    private void asConsole(Runnable work) {
        current.callAs(Actor.SYSTEM, Set.of(Role.VIEWER), () -> {
            work.run();
            return true;
        });
    }

    void expire() {
        try {
            expiry.sweep();
        } catch (DataAccessException away) {
            LOG.error("Waivers that are over could not be written down.", away);
        }
    }

    /** The next moment of the nightly review. */
    static Instant next(Instant now) {
        var today = now.atOffset(ZoneOffset.UTC).with(AT_NIGHT);
        return (today.toInstant().isAfter(now) ? today : today.plusDays(1)).toInstant();
    }
}
