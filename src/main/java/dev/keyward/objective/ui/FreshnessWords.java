package dev.keyward.objective.ui;

import dev.keyward.objective.Objective;
import dev.keyward.objective.ObjectiveState;
import dev.keyward.objective.budget.AlertSeverity;
import dev.keyward.objective.budget.BudgetState;
import dev.keyward.objective.budget.Evidence;
import dev.keyward.objective.budget.Figures;
import dev.keyward.objective.budget.Method;
import dev.keyward.shell.kit.StatusBadge;
import dev.keyward.shell.kit.Tone;
import dev.keyward.shell.kit.Words;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Objectives and budgets in words and badges, the same on every page. */
final class FreshnessWords {
    private static final String[] DIGITS = {"%.0f", "%.1f", "%.2f"};

    private FreshnessWords() {}

    static StatusBadge badge(BudgetState state) {
        return switch (state) {
            case EXHAUSTED -> new StatusBadge(Tone.DANGER, "Exhausted");
            case BURNING -> new StatusBadge(Tone.DANGER, "Burning");
            case AT_RISK -> new StatusBadge(Tone.ATTENTION, "At risk");
            case NO_DATA -> new StatusBadge(Tone.NO_DATA, "No data");
            case HEALTHY -> new StatusBadge(Tone.GOOD, "Healthy");
            case PAUSED -> new StatusBadge(Tone.NEUTRAL, "Paused");
        };
    }

    static StatusBadge badge(ObjectiveState state) {
        return switch (state) {
            case DRAFT -> new StatusBadge(Tone.NEUTRAL, "Draft");
            case ACTIVE -> new StatusBadge(Tone.GOOD, "Active");
            case PAUSED -> new StatusBadge(Tone.NEUTRAL, "Paused");
            case RETIRED -> new StatusBadge(Tone.NEUTRAL, "Retired");
        };
    }

    static StatusBadge badge(AlertSeverity severity) {
        return severity == AlertSeverity.PAGE
                ? new StatusBadge(Tone.DANGER, "Page")
                : new StatusBadge(Tone.ATTENTION, "Ticket");
    }

    static String of(Evidence evidence) {
        return switch (evidence) {
            case MEASURED -> "Measured";
            case INCIDENT_DERIVED -> "Estimated";
            case NO_DATA -> "No data";
        };
    }

    /** The promise as a sentence. */
    static String promise(Objective objective) {
        var staleness = Words.of(objective.maxStaleness());
        var window = objective.timeWindow().window().words();
        var target = Figures.percent(objective.target());
        return switch (objective.method()) {
            case OCCURRENCES -> "%s of the reads at most %s stale, over %s.".formatted(target, staleness, window);
            case TIMESLICES ->
                "%s of the time the staleness p95 at most %s, in slices of %s over %s."
                        .formatted(target, staleness, Words.of(Duration.ofSeconds(objective.sliceSeconds())), window);
            case RATIO_TIMESLICES ->
                "%s of the reads at most %s stale in the mean of all slices of %s, over %s."
                        .formatted(target, staleness, Words.of(Duration.ofSeconds(objective.sliceSeconds())), window);
        };
    }

    static String of(Method method) {
        return Words.sentence(method.words());
    }

    /** A share of a budget as people read it: whole percents, finer where it matters. */
    static String budget(double share) {
        var percent = share * 100;
        var format = DIGITS[Math.abs(percent) >= 10 || percent == 0 ? 0 : Math.abs(percent) >= 1 ? 1 : 2];
        return String.format(Locale.ENGLISH, format + " %%", percent).replace("-", "\u2212");
    }

    static String burn(@Nullable Double rate) {
        return rate == null ? "no data" : Figures.number(Math.round(rate * 100) / 100.0) + "\u00d7";
    }

    /** How the families stand as a sentence, the worst first. */
    static String sentence(Map<BudgetState, Long> states) {
        var total = states.values().stream().mapToLong(Long::longValue).sum();
        if (total == 0) {
            return "No family has an objective yet.";
        }
        var parts = new ArrayList<String>();
        add(parts, states.get(BudgetState.EXHAUSTED), "has exhausted its budget", "have exhausted their budget");
        add(parts, states.get(BudgetState.BURNING), "burns too fast", "burn too fast");
        add(parts, states.get(BudgetState.AT_RISK), "is at risk", "are at risk");
        add(parts, states.get(BudgetState.NO_DATA), "has no data", "have no data");
        return parts.isEmpty()
                ? "All %,d families are within their budget.".formatted(total)
                : "Of %,d families %s.".formatted(total, String.join(", ", parts));
    }

    private static void add(ArrayList<String> parts, @Nullable Long count, String one, String many) {
        if (count != null && count > 0) {
            parts.add("%,d %s".formatted(count, count == 1 ? one : many));
        }
    }
}
