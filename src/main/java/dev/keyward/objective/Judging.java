package dev.keyward.objective;

import dev.keyward.objective.budget.Arithmetic;
import dev.keyward.objective.budget.Budget;
import dev.keyward.objective.budget.BurnRule;
import dev.keyward.objective.budget.Counted;
import dev.keyward.objective.budget.Ruleset;
import dev.keyward.objective.budget.Span;
import dev.keyward.objective.budget.Terms;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Computes how an objective stands in a region, from what is counted and what incidents tell. */
@Component
class Judging {
    private static final Ruleset RULES = Ruleset.DEFAULT;
    private static final Duration REMEMBERED = Duration.ofHours(2);

    private final Sources measured;
    private final Ledger ledger;
    private final BurnAlerts alerts;
    private final ObjectProvider<StaleEpisodes> episodes;

    Judging(Sources measured, Ledger ledger, BurnAlerts alerts, ObjectProvider<StaleEpisodes> episodes) {
        this.measured = measured;
        this.ledger = ledger;
        this.alerts = alerts;
        this.episodes = episodes;
    }

    /**
     * One region of an objective.
     *
     * @param adjustments those that are approved and about this region
     * @param known how it stood before
     */
    record Case(
            Objective objective,
            String region,
            Duration maxStaleness,
            List<Adjustment> adjustments,
            Optional<Standing> known) {

        Terms terms() {
            return objective.terms(maxStaleness);
        }

        List<Span> excluded() {
            return adjustments.stream()
                    .filter(one -> one.kind() == Adjustment.Kind.EXCLUDE)
                    .map(Adjustment::span)
                    .toList();
        }

        /** A reset makes the window shorter. */
        Span window(Instant now) {
            var whole = terms().window().behind(now);
            return adjustments.stream()
                    .filter(one -> one.kind() == Adjustment.Kind.RESET)
                    .map(Adjustment::fromAt)
                    .filter(at -> whole.holds(at))
                    .max(Instant::compareTo)
                    .map(at -> new Span(at, now))
                    .orElse(whole);
        }
    }

    Counting counting(Case about) {
        return new Counting(
                about.objective().family(), about.region(), about.terms(), about.excluded(), measured, ledger);
    }

    Standing standing(Case about, Instant now) {
        var counted = counted(about, now);
        var terms = about.terms();
        var paused = about.objective().state() == ObjectiveState.PAUSED;
        var budget = Budget.of(terms, counted, paused, RULES);
        var lines = new ArrayList<>(Arithmetic.of(terms, counted, budget, RULES));
        about.adjustments().forEach(one -> lines.add(Sentences.of(one)));
        lines.add("Source: measurements of %s in %s and the incidents that name it; computed at %s."
                .formatted(about.objective().family(), about.region(), now.truncatedTo(ChronoUnit.SECONDS)));
        return new Standing(
                about.objective().family(),
                about.region(),
                false,
                budget.state(),
                budget.evidence(),
                budget.sli(),
                budget.consumed(),
                budget.remaining(),
                budget.coverage(),
                budget.burns().stream().map(BurnRate::of).toList(),
                budget.exhaustsAt().orElse(null),
                counted.measuredSince().orElse(null),
                lines,
                now);
    }

    private Counted counted(Case about, Instant now) {
        var window = about.window(now);
        var slice = about.terms().slice();
        var counting = counting(about).remembering(new Span(Hours.floor(now.minus(REMEMBERED)), now));
        var since = since(about);
        var settled = settled(counting, now);
        var expected = since.map(at -> at.isAfter(window.from()) ? at : window.from())
                .filter(at -> at.isBefore(settled))
                .map(at -> slices(new Span(at, settled), about.excluded(), slice))
                .orElse(0L);
        return new Counted(
                window,
                counting.of(window),
                since,
                expected,
                slices(window, about.excluded(), slice),
                estimated(about, window, counting),
                RULES.burns().stream()
                        .map(rule -> pair(rule, about, counting, now))
                        .toList());
    }

    /** The ledger forgets what lies before every window; when it began is kept with the standing. */
    private Optional<Instant> since(Case about) {
        return Stream.of(
                        about.known().map(Standing::measuredSince),
                        ledger.firstAt(about.objective().family(), about.region()))
                .flatMap(Optional::stream)
                .min(Instant::compareTo);
    }

    private static long slices(Span span, List<Span> excluded, Duration slice) {
        return span.without(excluded).stream()
                .mapToLong(part -> part.slices(slice))
                .sum();
    }

    /** Slices of stale incidents that nobody measured; what was measured takes their place, bucket by bucket. */
    private long estimated(Case about, Span window, Counting counting) {
        var slice = about.terms().slice();
        var stale = episodes.stream()
                .flatMap(source -> source.of(about.objective().family(), window).stream())
                .filter(episode -> episode.touches(about.region()))
                .map(episode -> episode.until(window.to()))
                .flatMap(span -> span.within(window).stream())
                .toList();
        return Span.union(stale).stream()
                .flatMap(span -> span.without(about.excluded()).stream())
                .mapToLong(span ->
                        Math.max(0, span.slices(slice) - counting.of(span).covered()))
                .sum();
    }

    /**
     * Windows end with the youngest bucket that came in time, since the time after it is not reported yet, and are never
     * shorter than a bucket.
     */
    private Counted.Pair pair(BurnRule rule, Case about, Counting counting, Instant now) {
        var firing = alerts.open(about.objective().family(), about.region()).stream()
                .anyMatch(alert -> alert.longWindow().equals(rule.longWindow()));
        var last = counting.lastEnd(now);
        var end = last.isBefore(settled(counting, now)) ? now : last;
        return new Counted.Pair(
                counting.of(before(end, rule.longWindow(), counting.youngest(now))),
                counting.of(before(end, rule.shortWindow(), counting.youngest(now))),
                firing);
    }

    private static Span before(Instant end, Duration window, Duration shortest) {
        return new Span(end.minus(window.compareTo(shortest) < 0 ? shortest : window), end);
    }

    /** What ended before it should have been reported by now. */
    private static Instant settled(Counting counting, Instant now) {
        return now.minus(RULES.settling()).minus(counting.longestRecent());
    }
}
