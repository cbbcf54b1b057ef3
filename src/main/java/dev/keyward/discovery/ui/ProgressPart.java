package dev.keyward.discovery.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import dev.keyward.discovery.Scan;
import dev.keyward.discovery.ScanState;
import dev.keyward.redis.LiveReadings;
import dev.keyward.shell.kit.Card;
import dev.keyward.shell.kit.Meter;
import dev.keyward.shell.kit.StatTile;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** How far a scan has come, how fast it is and what is left; at the end what it read. */
final class ProgressPart extends Composite<Card> {
    private final transient InstantSource clock;
    private final transient LiveReadings readings;
    private final transient ScanRate pace = new ScanRate();
    private final Meter meter = new Meter("Names read");
    private final Paragraph over = new Paragraph();
    private final StatTile names = new StatTile("Names read", "")
            .because("Every name that SCAN returned. It may return one twice while its table grows; it never leaves one"
                    + " out that was there from start to end.");
    private final StatTile sampled = new StatTile("Keys sampled", "")
            .because("Keys whose size, lifetime, type and use were read. Shares of bytes are estimates from these.");
    private final StatTile rate = new StatTile("Rate", "")
            .because(
                    "Names a second over the last ten seconds that this page has seen; from the start after a reload.");
    private final StatTile left = new StatTile("Left", "")
            .because("Names that the servers said they hold when the scan began, or its budget, less those read.");
    private final StatTile wait = new StatTile("Others wait", "")
            .because(
                    "Round trip of a PING from the console beside the scan, median of the last ten seconds: what another"
                            + " client waits for an answer, the network included. Before: the same in the minutes before the scan"
                            + " began, where somebody was looking.");
    private final Span before = new Span();
    private final StatTile again = new StatTile("Began anew", "")
            .because("How often a node was read from its beginning again, because another server process answered.");

    ProgressPart(DiscoveryDesk desk) {
        this.clock = desk.clock();
        this.readings = desk.readings();
    }

    @Override
    protected Card initContent() {
        var tiles = new Div(names, rate, left, wait, sampled, again);
        tiles.addClassNames("kw-stats", "kw-stats-flat");
        before.addClassNames("kw-soft", "kw-small");
        wait.add(before);
        over.addClassName("kw-scan-over");
        return new Card("Progress", meter, over, tiles);
    }

    void show(Scan scan) {
        var now = clock.instant();
        pace.note(scan, now);
        names.shows(Sizes.number(scan.keysSeen()));
        sampled.shows(Sizes.number(scan.keysSampled()));
        again.setVisible(scan.startedOver() > 0);
        again.shows(Sizes.number(scan.startedOver()));
        over.setText(ScanWords.startedOver(scan.startedOver()));
        over.setVisible(scan.startedOver() > 0);
        showRate(scan, now);
        showMeter(scan, now);
    }

    private void showRate(Scan scan, Instant now) {
        var runs = scan.state() == ScanState.RUNNING;
        rate.setVisible(runs);
        left.setVisible(runs || scan.state() == ScanState.PAUSED);
        rate.shows(Sizes.number(runs ? pace.namesPerSecond(scan, now) : 0) + " /s");
        left.shows(Sizes.number(ScanRate.left(scan)));
        var waits = runs ? OthersWait.of(readings.recent(scan.keyspace()), scan.startedAt()) : OthersWait.UNKNOWN;
        wait.setVisible(waits.now() != null);
        wait.shows(waits.words());
        before.setText(waits.beforeInWords());
    }

    private void showMeter(Scan scan, Instant now) {
        if (scan.state() == ScanState.QUEUED && scan.startedAt() == null) {
            meter.waits("Waiting for its turn");
            return;
        }
        var words = scan.state().over()
                ? "%s names read".formatted(Sizes.number(scan.keysSeen()))
                : "%s of about %s names"
                        .formatted(Sizes.number(scan.keysSeen()), Sizes.number(scan.keysSeen() + ScanRate.left(scan)));
        meter.shows(scan.progress(), words, then(scan, now));
    }

    private String then(Scan scan, Instant now) {
        var started = scan.startedAt();
        if (started == null) {
            return "";
        }
        var ended = scan.endedAt();
        if (ended != null) {
            return "took " + Sizes.duration(Duration.between(started, ended));
        }
        var since = Sizes.duration(Duration.between(started, now)) + " since the start";
        var remaining =
                scan.state() == ScanState.RUNNING ? ScanRate.remaining(scan, pace.namesPerSecond(scan, now)) : null;
        return remaining == null ? since : "%s \u00b7 about %s left".formatted(since, Sizes.duration(remaining));
    }
}
