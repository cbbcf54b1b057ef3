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

/** Pulls measurements where a deployment says so, and looks every hour for those that grew old. */
@Configuration(proxyBeanMethods = false)
class MeasurementWatch implements SchedulingConfigurer {
    private static final Logger LOG = LoggerFactory.getLogger(MeasurementWatch.class);
    private static final Duration AGE_EVERY = Duration.ofHours(1);
    private static final Duration AFTER_START = Duration.ofMinutes(2);

    private final Ageing ageing;
    private final PrometheusPull pull;
    private final PrometheusSettings settings;

    MeasurementWatch(Ageing ageing, PrometheusPull pull, PrometheusSettings settings) {
        this.ageing = ageing;
        this.pull = pull;
        this.settings = settings;
    }

    @Override
    public void configureTasks(ScheduledTaskRegistrar tasks) {
        tasks.addFixedDelayTask(new IntervalTask(() -> tell("rolled up", ageing::sweep), AGE_EVERY, AFTER_START));
        if (settings.url() != null) {
            tasks.addFixedDelayTask(() -> tell("pulled", pull::pull), settings.every());
        }
    }

    private static void tell(String what, Runnable round) {
        try {
            round.run();
        } catch (DataAccessException | TransactionException away) {
            LOG.warn("Measurements could not be {}; the next round tries again.", what, away);
        }
    }
}
