package dev.keyward.objective.budget;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/** How a budget came to its numbers, one step a line: enough to come to the same by hand. */
public final class Arithmetic {
    private final Terms terms;
    private final Counted counted;
    private final Budget budget;
    private final Ruleset rules;
    private final List<String> lines = new ArrayList<>();

    private Arithmetic(Terms terms, Counted counted, Budget budget, Ruleset rules) {
        this.terms = terms;
        this.counted = counted;
        this.budget = budget;
        this.rules = rules;
    }

    public static List<String> of(Terms terms, Counted counted, Budget budget, Ruleset rules) {
        var arithmetic = new Arithmetic(terms, counted, budget, rules);
        arithmetic.promised();
        arithmetic.measured();
        arithmetic.estimated();
        arithmetic.left();
        arithmetic.covered();
        budget.burns().forEach(arithmetic::burned);
        arithmetic.forecast();
        arithmetic.lines.add("Numbers of ruleset %d (%s)."
                .formatted(rules.version(), terms.window().words()));
        return List.copyOf(arithmetic.lines);
    }

    private void promised() {
        lines.add("Objective: %s good over %s; counted are %s, at most %s stale."
                .formatted(
                        Figures.percent(terms.target()),
                        terms.window().words(),
                        terms.method().counts(),
                        Figures.window(terms.maxStaleness())));
        lines.add("Window: %s to %s."
                .formatted(
                        second(counted.window().from()), second(counted.window().to())));
    }

    private void measured() {
        var total = counted.tally().total(terms.method());
        var bad = counted.tally().bad(terms.method());
        var unit = terms.method() == Method.OCCURRENCES
                ? "sampled reads"
                : "slices of %s".formatted(Figures.window(terms.slice()));
        lines.add(
                total == 0
                        ? "Measured: nothing."
                        : "Measured: %s bad of %s %s = %s."
                                .formatted(
                                        Figures.number(bad),
                                        Figures.number(total),
                                        unit,
                                        Figures.percent(bad / total)));
        if (total > 0) {
            lines.add("Error budget = (1 - %s) x %s = %s."
                    .formatted(
                            Figures.percent(terms.target()),
                            Figures.number(total),
                            Figures.number(Figures.round(terms.allowance() * total))));
        }
    }

    private void estimated() {
        if (counted.measuredSince().isEmpty()) {
            lines.add("Nobody measures this region yet: slices of stale incidents (class A or C) count as bad,"
                    + " all others are taken for good. This is an estimate.");
        }
        if (counted.estimatedBad() > 0 || counted.measuredSince().isEmpty()) {
            lines.add("Estimated from incidents: %s bad of %s slices of %s that nobody measured."
                    .formatted(
                            Figures.number(counted.estimatedBad()),
                            Figures.number(counted.slices()),
                            Figures.window(terms.slice())));
        }
    }

    private void left() {
        lines.add("SLI = 1 - bad / total = %s.".formatted(Figures.percent(budget.sli())));
        lines.add("Consumed = (1 - %s) / (1 - %s) = %s. Remaining = 1 - consumed = %s."
                .formatted(
                        Figures.percent(budget.sli()),
                        Figures.percent(terms.target()),
                        Figures.percent(budget.consumed()),
                        Figures.percent(budget.remaining())));
    }

    private void covered() {
        counted.measuredSince()
                .ifPresent(since ->
                        lines.add("Coverage: %s of %s expected slices since %s have data = %s; at least %s are needed."
                                .formatted(
                                        Figures.number(counted.tally().withData(terms.method())),
                                        Figures.number(expected()),
                                        second(
                                                since.isAfter(counted.window().from())
                                                        ? since
                                                        : counted.window().from()),
                                        Figures.percent(budget.coverage()),
                                        Figures.percent(rules.coverage()))));
    }

    /** What came early is no more than what was expected. */
    private long expected() {
        return Math.max(counted.expected(), counted.tally().withData(terms.method()));
    }

    private static Instant second(Instant at) {
        return at.truncatedTo(ChronoUnit.SECONDS);
    }

    private void burned(Burn burn) {
        var stands = burn.firing()
                ? "fires"
                : burn.held() ? "held, fewer than %d reads".formatted(rules.burnSamples()) : "quiet";
        lines.add("Burn in %s = %s, in %s = %s; threshold %s x %s / %s = %s: %s %s."
                .formatted(
                        Figures.window(burn.rule().longWindow()),
                        rate(burn.longBurn()),
                        Figures.window(burn.rule().shortWindow()),
                        rate(burn.shortBurn()),
                        Figures.percent(burn.rule().share()),
                        Figures.window(terms.window().length(counted.window().to())),
                        Figures.window(burn.rule().longWindow()),
                        Figures.number(burn.threshold()),
                        burn.rule().severity(),
                        stands));
    }

    private void forecast() {
        var length = terms.window().length(counted.window().to());
        Budget.forecast(budget.remaining(), length, budget.burns(), rules)
                .ifPresent(left -> lines.add("Forecast: %s x %s / burn in %s = %s until it is exhausted."
                        .formatted(
                                Figures.percent(budget.remaining()),
                                Figures.window(length),
                                Figures.window(rules.forecast()),
                                Figures.days(left))));
    }

    private static String rate(OptionalDouble burn) {
        return burn.isPresent() ? Figures.number(burn.getAsDouble()) : "no data";
    }
}
