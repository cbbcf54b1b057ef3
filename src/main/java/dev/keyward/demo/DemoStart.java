package dev.keyward.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Fills a demo that is still empty: first the keys, then what the console knows about them, all of it or nothing. */
@Component
@ConditionalOnBooleanProperty("keyward.demo")
class DemoStart implements ApplicationRunner {
    private final Environment environment;
    private final SampleData data;
    private final SamplePurges purges;
    private final SampleObjectives objectives;
    private final SampleScans scans;

    DemoStart(
            Environment environment,
            SampleData data,
            SamplePurges purges,
            SampleObjectives objectives,
            SampleScans scans) {
        this.environment = environment;
        this.data = data;
        this.purges = purges;
        this.objectives = objectives;
        this.scans = scans;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        data.accounts();
        if (!environment.getProperty("keyward.demo.empty", Boolean.class, false)) {
            seed(environment.getProperty(DemoEnvironment.OWN_REDIS, Integer.class));
        }
    }

    /** @param port of the demo's own Redis; null when the keyspace is somebody's, where nothing is written or purged */
    private void seed(@Nullable Integer port) {
        var missing = data.isMissing();
        if (port != null && (missing || isEmpty(port))) {
            fill(port);
        }
        if (missing) {
            data.seed();
            objectives.play();
            data.judge();
        }
        if (port != null) {
            scans.play();
        }
        if (missing && port != null) {
            purges.play();
        }
    }

    private static boolean isEmpty(int port) {
        return RespClient.ask(port, "DBSIZE").filter(":0"::equals).isPresent();
    }

    private static void fill(int port) {
        try (var writer = new KeyWriter(port)) {
            SampleKeys.all(writer::set);
        } catch (IOException e) {
            throw new UncheckedIOException("The sample keys could not be written.", e);
        }
    }
}
