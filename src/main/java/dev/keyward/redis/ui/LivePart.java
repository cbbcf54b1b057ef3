package dev.keyward.redis.ui;

import com.vaadin.flow.component.Component;
import dev.keyward.redis.LiveReadings;
import dev.keyward.shell.kit.AddedPart;
import dev.keyward.shell.kit.Live;

/** The live monitor as a part of whichever page shows a keyspace: a run of a runbook, a purge, a scan. */
@org.springframework.stereotype.Component
final class LivePart extends AddedPart {
    private final LiveReadings readings;
    private final Live live;

    LivePart(LiveReadings readings, Live live) {
        super(RedisNavigation.PART_OF_A_KEYSPACE, Place.TAB, 10, "Live");
        this.readings = readings;
        this.live = live;
    }

    @Override
    public Component content(String keyspace) {
        return new LiveMonitor(keyspace, readings, live);
    }
}
