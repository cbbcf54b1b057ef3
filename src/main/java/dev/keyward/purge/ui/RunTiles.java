package dev.keyward.purge.ui;

import com.vaadin.flow.component.html.Div;
import dev.keyward.purge.Purge;
import dev.keyward.purge.PurgeState;
import dev.keyward.shell.kit.StatTile;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/** The numbers of a run: what it has done, and while it runs how fast it is, what is left and how long others wait. */
final class RunTiles extends Div {
    private final RunProgress pace = new RunProgress();
    private final StatTile deleted = new StatTile("Deleted", "").because("Keys that Redis confirmed to be gone.");
    private final StatTile rate = new StatTile("Rate", "")
            .because("Names purged a second, over the last ten seconds that this page has seen; from the start after a"
                    + " reload, or when ten seconds bring no batch.");
    private final StatTile left = new StatTile("Left", "")
            .because(
                    "Keys counted by the preview less those matched so far. Keys written since are in neither number.");
    private final StatTile wait = new StatTile("Others wait", "")
            .because("95th percentile of PINGs from here beside the run, over the last second: what another client"
                    + " waits for an answer, the network included. The pace backs off when it rises.");
    private final StatTile matched = new StatTile("Matched", "")
            .because("Names that the matcher let through, and that were named to Redis. Some may be gone by then.");
    private final StatTile scanned = new StatTile("Names scanned", "")
            .because(
                    "Every name that SCAN returned, of whatever family. The matcher judges each of them. It is told a page"
                            + " at a time, when all of the page has been dealt with.");
    private final StatTile foreign = new StatTile("Look-alikes kept", "")
            .because("Names that the scan pattern matches and the template refuses. They are counted and left alone.");
    private final StatTile errors =
            new StatTile("Failures", "").because("Failed attempts, those that a retry mended included.");

    RunTiles() {
        addClassNames("kw-stats", "kw-stats-flat");
        add(deleted, rate, left, wait, matched, scanned, foreign, errors);
    }

    void show(Purge purge, Instant now) {
        pace.note(purge, now);
        var progress = purge.progress();
        deleted.titled(purge.scope().manner().softSeconds() == null ? "Deleted" : "Let expire");
        deleted.shows(Figures.number(progress.deleted()));
        matched.shows(Figures.number(progress.matched()));
        scanned.shows(Figures.number(progress.scanned()));
        foreign.shows(Figures.number(progress.foreignSkipped()));
        errors.shows(Figures.number(progress.errors()));
        showLive(purge, now);
    }

    private void showLive(Purge purge, Instant now) {
        var runs = purge.state() == PurgeState.RUNNING && purge.nextAttemptAt() == null;
        rate.setVisible(runs);
        setClassName("kw-wide-stats", !runs);
        left.setVisible(runs || purge.state() == PurgeState.PAUSED);
        var ping = purge.course().pingMicros();
        wait.setVisible(runs && ping != null);
        wait.shows(ping == null ? "" : String.format(Locale.ENGLISH, "%.2f ms", ping / 1_000.0));
        var speed = runs ? pace.keysPerSecond(purge, now) : 0;
        rate.shows(Figures.number(Math.round(speed)) + " keys/s");
        left.shows(Figures.keys(RunProgress.left(purge)));
    }

    /** How long the rest takes at the rate that is shown; empty when nobody can tell. */
    Optional<Duration> remaining(Purge purge, Instant now) {
        return purge.state() == PurgeState.RUNNING && purge.nextAttemptAt() == null
                ? Optional.ofNullable(RunProgress.remaining(purge, pace.keysPerSecond(purge, now)))
                : Optional.empty();
    }
}
