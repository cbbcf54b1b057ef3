package dev.keyward.objective;

import dev.keyward.kernel.Actor;
import dev.keyward.ownership.Domain;
import dev.keyward.registry.Family;
import dev.keyward.registry.FamilyId;
import dev.keyward.security.CurrentActor;
import dev.keyward.security.Role;
import dev.keyward.storage.BeforeCommit;
import java.time.Duration;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.data.relational.core.mapping.event.AfterSaveEvent;
import org.springframework.scheduling.annotation.SchedulingConfigurer;
import org.springframework.scheduling.config.DelayedTask;
import org.springframework.scheduling.config.ScheduledTaskRegistrar;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/** Keeps objectives in step with families and domains, and their standings with what is measured. */
@Configuration(proxyBeanMethods = false)
class ObjectiveWatch implements SchedulingConfigurer {
    static final String MEASURED = "measurements arrived";

    private static final Logger LOG = LoggerFactory.getLogger(ObjectiveWatch.class);
    private static final Duration WORK_EVERY = Duration.ofSeconds(5);
    private static final Duration SWEEP_EVERY = Duration.ofMinutes(1);
    private static final Duration AFTER_START = Duration.ofSeconds(3);

    private final Instatement instatement;
    private final Recalculation recalculation;
    private final DirtyHours dirty;
    private final CurrentActor current;
    private final TransactionTemplate transaction;
    private final BeforeCommit<FamilyId> families = new BeforeCommit<>(this::keep);

    ObjectiveWatch(
            Instatement instatement,
            Recalculation recalculation,
            DirtyHours dirty,
            CurrentActor current,
            TransactionTemplate transaction) {
        this.instatement = instatement;
        this.recalculation = recalculation;
        this.dirty = dirty;
        this.current = current;
        this.transaction = transaction;
    }

    @Override
    public void configureTasks(ScheduledTaskRegistrar tasks) {
        tasks.addOneTimeTask(new DelayedTask(() -> tell(this::begin), AFTER_START));
        tasks.addFixedDelayTask(() -> tell(recalculation::work), WORK_EVERY);
        tasks.addFixedDelayTask(() -> tell(recalculation::sweep), SWEEP_EVERY);
    }

    /** In the transaction that saves the family, once for all it saves. */
    @EventListener
    void onFamily(AfterSaveEvent<Family> saved) {
        families.add(Set.of(saved.getEntity().name()));
    }

    @EventListener
    void onDomain(AfterSaveEvent<Domain> saved) {
        var by = current.actor();
        asConsole(() -> instatement.keep(saved.getEntity().name(), by));
    }

    @EventListener
    void on(EpisodesChanged changed) {
        dirty.judge(changed.families(), "an incident changed");
    }

    private void keep(Set<FamilyId> families) {
        var by = current.actor();
        asConsole(() -> instatement.keep(families, by));
    }

    /** Gives families their objectives that were there before objectives were. */
    void begin() {
        asConsole(() -> transaction.executeWithoutResult(status -> instatement.keepEverything()));
    }

    private void asConsole(Runnable work) {
        current.callAs(Actor.SYSTEM, Set.of(Role.VIEWER), () -> {
            work.run();
            return true;
        });
    }

    private static void tell(Runnable work) {
        try {
            work.run();
        } catch (DataAccessException | TransactionException away) {
            LOG.warn("Freshness budgets could not be brought up to date; the next round tries again.", away);
        }
    }
}
