package dev.keyward.layer;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.SchedulingConfigurer;
import org.springframework.scheduling.config.ScheduledTaskRegistrar;
import org.springframework.transaction.TransactionException;

/** Tells layers every second that is due. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(LayerSettings.class)
class LayerRounds implements SchedulingConfigurer {
    private static final Logger LOG = LoggerFactory.getLogger(LayerRounds.class);
    private static final Duration EVERY = Duration.ofSeconds(1);
    private final Dispatch dispatch;

    LayerRounds(Dispatch dispatch) {
        this.dispatch = dispatch;
    }

    @Override
    public void configureTasks(ScheduledTaskRegistrar tasks) {
        tasks.addFixedDelayTask(this::round, EVERY);
    }

    private void round() {
        try {
            dispatch.round();
        } catch (DataAccessException | TransactionException away) {
            LOG.warn("Layers could not be told; the next round tries again.", away);
        }
    }
}
