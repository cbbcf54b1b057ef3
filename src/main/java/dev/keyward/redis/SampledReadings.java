package dev.keyward.redis;

import dev.keyward.kernel.Refused;
import dev.keyward.redis.vitals.Reading;
import dev.keyward.redis.vitals.Vitals;
import dev.keyward.redis.vitals.Watch;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/** Keeps one sampler a keyspace under way while somebody asks. */
@Component
class SampledReadings implements LiveReadings, DisposableBean {
    private static final Logger LOG = LoggerFactory.getLogger(SampledReadings.class);

    private final Fleet fleet;
    private final Connections connections;
    private final Watch watch;
    private final InstantSource clock;
    private final Map<String, UnderWay> samplers = new ConcurrentHashMap<>();
    private final ScheduledExecutorService seconds = Executors.newScheduledThreadPool(
            2, Thread.ofVirtual().name("keyspace-pulse-", 0).factory());

    SampledReadings(Fleet fleet, Connections connections, MonitorSettings settings, InstantSource clock) {
        this.fleet = fleet;
        this.connections = connections;
        this.watch = settings.watch();
        this.clock = clock;
    }

    @Override
    public List<Vitals> recent(String keyspace) {
        fleet.keyspace(keyspace).orElseThrow(() -> Refused.unknown("keyspace", keyspace));
        return samplers.computeIfAbsent(keyspace, name -> new UnderWay(new Sampler(name, connections, clock)))
                .asked();
    }

    @Override
    public List<Reading> standing(String keyspace) {
        return watch.of(recent(keyspace));
    }

    /** How many keyspaces are being looked at just now. */
    long underWay() {
        return samplers.values().stream().filter(UnderWay::isRunning).count();
    }

    @Override
    public void destroy() {
        seconds.shutdownNow();
        samplers.values().forEach(UnderWay::rest);
    }

    /** A sampler and its beat. */
    private final class UnderWay {
        private final Sampler sampler;
        private volatile ScheduledFuture<?> beat = seconds.schedule(() -> {}, 0, TimeUnit.SECONDS);
        private volatile boolean running;

        UnderWay(Sampler sampler) {
            this.sampler = sampler;
        }

        List<Vitals> asked() {
            sampler.asked();
            if (!running) {
                start();
            }
            return sampler.asked();
        }

        private synchronized void start() {
            if (!running) {
                sampler.look();
                running = true;
                beat = seconds.scheduleWithFixedDelay(this::tick, 1, 1, TimeUnit.SECONDS);
            }
        }

        private void tick() {
            try {
                if (sampler.isWanted()) {
                    sampler.look();
                } else {
                    rest();
                }
            } catch (RuntimeException broken) {
                LOG.error("A keyspace is no longer looked at.", broken);
                rest();
            }
        }

        synchronized void rest() {
            running = false;
            beat.cancel(false);
            sampler.rest();
        }

        boolean isRunning() {
            return running;
        }
    }
}
