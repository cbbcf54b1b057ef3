package dev.keyward.redis.ui;

import com.vaadin.flow.component.Component;
import dev.keyward.redis.LiveReadings;
import dev.keyward.shell.kit.Live;
import dev.keyward.shell.kit.PagePart;

/** The live monitor as a part of whichever page shows a keyspace: a run of a runbook, a purge, a scan. */
@org.springframework.stereotype.Component
class LivePart implements PagePart {
    private final LiveReadings readings;
    private final Live live;

    LivePart(LiveReadings readings, Live live) {
        this.readings = readings;
        this.live = live;
    }

    @Override
    public String page() {
        return RedisNavigation.PART_OF_A_KEYSPACE;
    }

    @Override
    public Place place() {
        return Place.TAB;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public String label() {
        return "Live";
    }

    @Override
    public Component content(String keyspace) {
        return new LiveMonitor(keyspace, readings, live);
    }
}
