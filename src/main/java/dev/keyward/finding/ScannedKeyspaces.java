package dev.keyward.finding;

import dev.keyward.discovery.ScanEnded;
import dev.keyward.kernel.Actor;
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

/** Judges the families of a keyspace again when a scan of it has ended (KF013), within seconds and outside its transaction. */
@Configuration(proxyBeanMethods = false)
class ScannedKeyspaces implements SchedulingConfigurer {
    private static final Logger LOG = LoggerFactory.getLogger(ScannedKeyspaces.class);
    private static final Duration EVERY = Duration.ofSeconds(1);

    private final FindingLog log;
    private final FamilySurvey survey;
    private final CurrentActor current;
    private final TransactionTemplate transaction;
    private final Set<String> marked = ConcurrentHashMap.newKeySet();

    ScannedKeyspaces(FindingLog log, FamilySurvey survey, CurrentActor current, TransactionTemplate transaction) {
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
    void on(ScanEnded ended) {
        marked.add(ended.keyspace());
    }

    /** Each keyspace in a transaction of its own; one that fails stays marked, and the night looks at all anyway. */
    void judge() {
        for (var keyspace : marked) {
            marked.remove(keyspace);
            try {
                current.callAs(
                        Actor.SYSTEM,
                        Set.of(Role.VIEWER),
                        () -> transaction.execute(status -> {
                            log.note(survey.in(keyspace));
                            return true;
                        }));
            } catch (DataAccessException away) {
                LOG.error("The families of {} could not be judged again; they will be soon.", keyspace, away);
                marked.add(keyspace);
            }
        }
    }
}
