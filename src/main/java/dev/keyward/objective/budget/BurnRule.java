package dev.keyward.objective.budget;

import java.time.Duration;

/**
 * One of the burn-rate windows: fires when both windows burn faster than the threshold.
 *
 * @param share how much of the whole budget may go in the long window before somebody has to know
 */
public record BurnRule(AlertSeverity severity, Duration longWindow, Duration shortWindow, double share) {

    /** Share times window over long: 13.44 for 28 days and the first rule, 14.4 for 30. */
    public double threshold(Duration window) {
        return Figures.round(share * window.toSeconds() / longWindow.toSeconds());
    }
}
