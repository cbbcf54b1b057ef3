package dev.keyward.demo;

import dev.keyward.kernel.Refused;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.annotation.Configuration;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.SchedulingConfigurer;
import org.springframework.scheduling.config.IntervalTask;
import org.springframework.scheduling.config.ScheduledTaskRegistrar;
import org.springframework.transaction.TransactionException;

/** The demo's services go on reporting while it runs, so that its numbers are never old. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnBooleanProperty("keyward.demo")
@ConditionalOnBooleanProperty(name = "keyward.demo.empty", havingValue = false, matchIfMissing = true)
class SampleReporter implements SchedulingConfigurer {
    private static final Logger LOG = LoggerFactory.getLogger(SampleReporter.class);
    private static final Duration EVERY = Duration.ofSeconds(30);

    private final SampleData data;
    private final SampleMeasurements measurements;

    SampleReporter(SampleData data, SampleMeasurements measurements) {
        this.data = data;
        this.measurements = measurements;
    }

    @Override
    public void configureTasks(ScheduledTaskRegistrar tasks) {
        tasks.addFixedDelayTask(new IntervalTask(this::report, EVERY, EVERY));
    }

    private void report() {
        try {
            if (!data.isMissing()) {
                measurements.report();
            }
        } catch (Refused | DataAccessException | TransactionException away) {
            LOG.warn("The demo's services could not report; they try again.", away);
        }
    }
}
