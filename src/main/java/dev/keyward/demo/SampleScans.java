package dev.keyward.demo;

import dev.keyward.discovery.NewScan;
import dev.keyward.discovery.ScanFilter;
import dev.keyward.discovery.Scans;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;

/** One look at all keys of the demo, in the background, so that its pages have something to say. */
@Component
@ConditionalOnBooleanProperty("keyward.demo")
class SampleScans {
    private final Scans scans;
    private final Cast people;

    SampleScans(Scans scans, Cast people) {
        this.scans = scans;
        this.people = people;
    }

    /** Queues it where there never was one; the engine takes it up by itself. */
    void play() {
        people.as("platform", () -> {
            var before = scans.count(ScanFilter.of(DemoEnvironment.KEYSPACE));
            return before == 0
                    ? scans.start(NewScan.full(DemoEnvironment.KEYSPACE)).keyspace()
                    : "";
        });
    }
}
