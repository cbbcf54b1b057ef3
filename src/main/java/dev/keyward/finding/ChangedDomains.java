package dev.keyward.finding;

import dev.keyward.kernel.Actor;
import dev.keyward.ownership.DomainChanged;
import dev.keyward.ownership.DomainId;
import dev.keyward.registry.FamilySurvey;
import dev.keyward.security.CurrentActor;
import dev.keyward.security.Role;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Configuration;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.SchedulingConfigurer;
import org.springframework.scheduling.config.ScheduledTaskRegistrar;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Judges the families of a domain again within seconds of a change of what it promises, outside the transaction of
 * whoever changed it, since a domain may have thousands. A mark that a crash takes away is made good by the night.
 */
@Configuration(proxyBeanMethods = false)
class ChangedDomains implements SchedulingConfigurer {
    private static final Logger LOG = LoggerFactory.getLogger(ChangedDomains.class);
    private static final Duration EVERY = Duration.ofSeconds(2);

    private final FindingLog log;
    private final FamilySurvey survey;
    private final CurrentActor current;
    private final TransactionTemplate transaction;
    private final Set<DomainId> marked = ConcurrentHashMap.newKeySet();

    ChangedDomains(FindingLog log, FamilySurvey survey, CurrentActor current, TransactionTemplate transaction) {
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
        marked.add(changed.domain());
    }

    /** Each marked domain in a transaction of its own; one that fails stays marked. */
    void judge() {
        for (var domain : marked) {
            marked.remove(domain);
            try {
                current.callAs(
                        Actor.SYSTEM,
                        Set.of(Role.VIEWER),
                        () -> transaction.execute(status -> {
                            log.note(survey.within(domain));
                            return true;
                        }));
            } catch (DataAccessException away) {
                LOG.error("The families of {} could not be judged again; they will be soon.", domain, away);
                marked.add(domain);
            }
        }
    }
}
