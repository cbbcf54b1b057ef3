package dev.keyward.objective.budget;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How an objective stands in one region.
 *
 * @param sli the share that was good
 * @param consumed the part of the error budget that is gone; more than 1 when it is overdrawn
 * @param remaining 1 minus consumed, so below 0 when it is overdrawn
 * @param coverage the share of the expected slices with data; 1 while nobody measures
 * @param exhaustsAt when the budget is gone if it goes on burning as in the last hours
 */
public record Budget(
        double sli,
        double consumed,
        double remaining,
        double coverage,
        Evidence evidence,
        List<Burn> burns,
        Optional<Instant> exhaustsAt,
        BudgetState state) {

    public static Budget of(Terms terms, Counted counted, boolean paused, Ruleset rules) {
        var now = counted.window().to();
        var length = terms.window().length(now);
        var measured = counted.tally().badShare(terms.method());
        var estimated = counted.slices() == 0 ? 0 : (double) counted.estimatedBad() / counted.slices();
        var consumed = Figures.round((measured + estimated) / terms.allowance());
        var remaining = Figures.round(1 - consumed);
        var coverage = coverage(terms, counted);
        var evidence = evidence(counted, coverage, rules);
        var burns = burns(terms, counted, length, rules);
        var exhaustsAt =
                forecast(remaining, length, burns, rules).map(now::plus).filter(at -> ends(terms, now, at));
        var state = paused ? BudgetState.PAUSED : state(remaining, evidence, burns, exhaustsAt, now, rules);
        return new Budget(
                Figures.round(1 - measured - estimated),
                consumed,
                remaining,
                coverage,
                evidence,
                burns,
                exhaustsAt,
                state);
    }

    /** Of the slices since somebody measures: what lies before is no gap, it is not measured yet. */
    private static double coverage(Terms terms, Counted counted) {
        if (counted.measuredSince().isEmpty()) {
            return 1;
        }
        var withData = counted.tally().withData(terms.method());
        return counted.expected() <= 0
                ? withData > 0 ? 1 : 0
                : Figures.round(Math.min(1, (double) withData / counted.expected()));
    }

    private static Evidence evidence(Counted counted, double coverage, Ruleset rules) {
        if (counted.measuredSince().isPresent() && coverage < rules.coverage()) {
            return Evidence.NO_DATA;
        }
        return counted.measuredSince().isEmpty() || counted.estimatedBad() > 0
                ? Evidence.INCIDENT_DERIVED
                : Evidence.MEASURED;
    }

    private static List<Burn> burns(Terms terms, Counted counted, Duration length, Ruleset rules) {
        var burns = new ArrayList<Burn>();
        for (var i = 0; i < rules.burns().size(); i++) {
            var rule = rules.burns().get(i);
            var pair = counted.burns().get(i);
            burns.add(Burn.of(
                    rule,
                    rule.threshold(length),
                    pair.longOne(),
                    pair.shortOne(),
                    terms,
                    rules.burnSamples(),
                    pair.firing()));
        }
        return List.copyOf(burns);
    }

    /** Remaining times window over burn rate, when that is above 1 and something is left. */
    public static Optional<Duration> forecast(double remaining, Duration length, List<Burn> burns, Ruleset rules) {
        return burns.stream()
                .filter(burn -> burn.rule().longWindow().equals(rules.forecast()) && !burn.held())
                .filter(burn -> burn.longBurn().orElse(0) > 1 && remaining > 0)
                .map(burn -> Duration.ofSeconds(Math.round(
                        remaining * length.toSeconds() / burn.longBurn().getAsDouble())))
                .findFirst();
    }

    /** A calendar window that ends before gives a new budget. */
    private static boolean ends(Terms terms, Instant now, Instant at) {
        return terms.window() instanceof Window.Rolling
                || at.isBefore(
                        terms.window().behind(now).from().plus(terms.window().length(now)));
    }

    private static BudgetState state(
            double remaining,
            Evidence evidence,
            List<Burn> burns,
            Optional<Instant> exhaustsAt,
            Instant now,
            Ruleset rules) {
        if (evidence == Evidence.NO_DATA) {
            return BudgetState.NO_DATA;
        }
        if (remaining <= 0) {
            return BudgetState.EXHAUSTED;
        }
        if (fires(burns, AlertSeverity.PAGE)) {
            return BudgetState.BURNING;
        }
        var soon = exhaustsAt
                .filter(at -> at.isBefore(now.plus(rules.atRiskWithin())))
                .isPresent();
        return remaining < rules.atRisk() || fires(burns, AlertSeverity.TICKET) || soon
                ? BudgetState.AT_RISK
                : BudgetState.HEALTHY;
    }

    private static boolean fires(List<Burn> burns, AlertSeverity severity) {
        return burns.stream().anyMatch(burn -> burn.firing() && burn.rule().severity() == severity);
    }
}
