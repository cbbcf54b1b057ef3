package dev.keyward.finding;

import dev.keyward.discovery.ScanEnded;
import dev.keyward.kernel.Actor;
import dev.keyward.ownership.DomainChanged;
import dev.keyward.registry.FamilyId;
import dev.keyward.registry.FamilySurvey;
import dev.keyward.security.CurrentActor;
import dev.keyward.security.Role;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Configuration;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.SchedulingConfigurer;
import org.springframework.scheduling.config.ScheduledTaskRegistrar;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Judges many families again within seconds of what concerns them all: their domain promises something else, or a scan of
 * their keyspace has ended (KF013). It happens outside the transaction of whoever did it, since there may be thousands. A
 * mark that a crash takes away is made good by the night.
 */
@Configuration(proxyBeanMethods = false)
class ManyAtOnce implements SchedulingConfigurer {
    private static final Logger LOG = LoggerFactory.getLogger(ManyAtOnce.class);
    private static final Duration EVERY = Duration.ofSeconds(1);

    private final FindingLog log;
    private final FamilySurvey survey;
    private final CurrentActor current;
    private final TransactionTemplate transaction;

    /** Whose families are to be judged, by what they have in common. */
    private final Map<Object, Supplier<Set<FamilyId>>> marked = new ConcurrentHashMap<>();

    ManyAtOnce(FindingLog log, FamilySurvey survey, CurrentActor current, TransactionTemplate transaction) {
        this.log = log;
        this.survey = survey;
        this.current = current;
        this.transaction = transaction;
    }

    @Override
    public void configureTasks(ScheduledTaskRegistrar tasks) {
        tasks.addFixedDelayTask(this::judge, EVERY);
    }

    @TransactionalEventListener(fallbackExecution = true)
    void on(DomainChanged changed) {
        marked.put(changed.domain(), () -> survey.within(changed.domain()));
    }

    @TransactionalEventListener(fallbackExecution = true)
    void on(ScanEnded ended) {
        marked.put(ended.keyspace(), () -> survey.in(ended.keyspace()));
    }

    /** Each mark in a transaction of its own; one that fails stays. What was marked before a call is judged after it. */
    synchronized void judge() {
        for (var common : marked.keySet()) {
            var families = marked.remove(common);
            if (families != null) {
                judge(common, families);
            }
        }
    }

    private void judge(Object common, Supplier<Set<FamilyId>> families) {
        try {
            current.callAs(
                    Actor.SYSTEM,
                    Set.of(Role.VIEWER),
                    () -> transaction.execute(status -> {
                        log.note(families.get());
                        return true;
                    }));
        } catch (DataAccessException away) {
            LOG.error("The families of {} could not be judged again; they will be soon.", common, away);
            marked.putIfAbsent(common, families);
        }
    }
}
