package dev.keyward.measurement;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Configuration;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.SchedulingConfigurer;
import org.springframework.scheduling.config.IntervalTask;
import org.springframework.scheduling.config.ScheduledTaskRegistrar;
import org.springframework.transaction.TransactionException;

/** Looks every hour for measurements that grew old. */
@Configuration(proxyBeanMethods = false)
class MeasurementWatch implements SchedulingConfigurer {
    private static final Logger LOG = LoggerFactory.getLogger(MeasurementWatch.class);
    private static final Duration AGE_EVERY = Duration.ofHours(1);
    private static final Duration AFTER_START = Duration.ofMinutes(2);

    private final Ageing ageing;

    MeasurementWatch(Ageing ageing) {
        this.ageing = ageing;
    }

    @Override
    public void configureTasks(ScheduledTaskRegistrar tasks) {
        tasks.addFixedDelayTask(new IntervalTask(this::age, AGE_EVERY, AFTER_START));
    }

    private void age() {
        try {
            ageing.sweep();
        } catch (DataAccessException | TransactionException away) {
            LOG.warn("Old measurements could not be rolled up; the next hour tries again.", away);
        }
    }
}
