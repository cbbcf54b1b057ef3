package dev.keyward.objective.budget;

import java.util.OptionalDouble;

/**
 * How fast a budget goes in the two windows of a rule: 1 means that it lasts exactly as long as the whole window.
 *
 * @param longBurn absent without data
 * @param sampled reads in the long window
 * @param firing whether its alert fires now
 */
public record Burn(
        BurnRule rule,
        double threshold,
        OptionalDouble longBurn,
        OptionalDouble shortBurn,
        long sampled,
        boolean firing,
        boolean held) {

    /** @param wasFiring an alert that fires goes on until the short window falls below the threshold */
    static Burn of(
            BurnRule rule,
            double threshold,
            Tally longOne,
            Tally shortOne,
            Terms terms,
            long needed,
            boolean wasFiring) {
        var slow = rate(longOne, terms);
        var fast = rate(shortOne, terms);
        var held = longOne.sampled() < needed;
        var both = slow.orElse(0) > threshold && fast.orElse(0) > threshold;
        var goesOn = wasFiring && longOne.sampled() > 0 && fast.orElse(threshold) >= threshold;
        return new Burn(rule, threshold, slow, fast, longOne.sampled(), held ? goesOn : both || goesOn, held);
    }

    private static OptionalDouble rate(Tally tally, Terms terms) {
        return tally.total(terms.method()) == 0
                ? OptionalDouble.empty()
                : OptionalDouble.of(Figures.round(tally.badShare(terms.method()) / terms.allowance()));
    }
}
