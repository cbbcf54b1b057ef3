package dev.keyward.purge.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import dev.keyward.purge.Purge;
import dev.keyward.purge.PurgeHistory;
import dev.keyward.purge.PurgeHistory.Past;
import dev.keyward.purge.PurgeState;
import dev.keyward.shell.kit.Card;
import dev.keyward.shell.kit.FactList;
import dev.keyward.shell.kit.Meter;
import dev.keyward.shell.kit.Moment;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The run: how far, how fast, how long; at the end the verdict. Invisible until it has started. */
final class RunPart extends Composite<Card> {
    private final InstantSource clock;
    private final PurgeHistory past;
    private final RunTiles tiles = new RunTiles();
    private final Meter meter = new Meter("Keys deleted of those counted");
    private final Paragraph verdict = new Paragraph();
    private final Div retry = new Div();
    private final Span course = new Span();
    private final Span history = new Span();
    private @Nullable List<Past> earlier;

    RunPart(InstantSource clock, PurgeHistory past) {
        this.clock = clock;
        this.past = past;
    }

    @Override
    protected Card initContent() {
        verdict.addClassName("kw-verdict");
        retry.addClassNames("kw-soft", "kw-retry");
        var facts = new FactList().fact("Pace", course).fact("Earlier runs", history);
        return new Card("Run", verdict, meter, retry, tiles, facts);
    }

    void show(Purge purge) {
        var started = purge.timings().startedAt();
        setVisible(started != null);
        if (started == null) {
            return;
        }
        var due = Verdict.isDue(purge);
        verdict.setText(due ? Verdict.of(purge) : "");
        verdict.setVisible(due);
        tiles.show(purge, clock.instant());
        showMeter(purge, started);
        showRetry(purge);
        course.setText(CourseWords.of(purge));
        showHistory(purge, started);
    }

    private void showMeter(Purge purge, Instant started) {
        var now = clock.instant();
        var counted = purge.dryRun() == null ? 0 : purge.dryRun().count();
        var done = purge.progress().matched();
        var part = counted == 0 ? (purge.state() == PurgeState.COMPLETED ? 1 : 0) : (double) done / counted;
        var words = words(purge, done, counted);
        meter.shows(purge.state() == PurgeState.COMPLETED ? 1 : part, words, then(purge, started, now));
    }

    /** At the end the count is of before; what others deleted or wrote in between is in only one of the two. */
    private static String words(Purge purge, long done, long counted) {
        return purge.timings().finishedAt() == null || done == counted
                ? "%s of %s counted".formatted(Figures.number(done), Figures.keys(counted))
                : "%s matched, %s were counted before".formatted(Figures.keys(done), Figures.number(counted));
    }

    private String then(Purge purge, Instant started, Instant now) {
        var finished = purge.timings().finishedAt();
        if (finished != null) {
            return "took " + Figures.duration(Duration.between(started, finished));
        }
        return Figures.duration(Duration.between(started, now))
                + " since the start"
                + tiles.remaining(purge, now)
                        .map(left -> " \u00b7 about %s left".formatted(Figures.duration(left)))
                        .orElse("");
    }

    private void showHistory(Purge purge, Instant started) {
        var known = earlier;
        if (known == null) {
            known = past.of(Titles.names(purge.scope()).getFirst()).stream()
                    .filter(one -> !one.purge().equals(purge.id()))
                    .toList();
            earlier = known;
        }
        var end = purge.timings().finishedAt();
        var took = Duration.between(started, end == null ? clock.instant() : end);
        var rate = purge.progress().deleted() * 1_000.0 / Math.max(1, took.toMillis());
        history.setText(HistoryWords.beside(rate, known));
    }

    private void showRetry(Purge purge) {
        retry.removeAll();
        var next = purge.nextAttemptAt();
        retry.setVisible(next != null);
        if (next != null) {
            Component when = new Moment(next, clock.instant());
            retry.add(new Span("Attempt %d comes ".formatted(purge.attempts() + 1)), when);
        }
    }
}
