package dev.keyward.maturity.ui;

import dev.keyward.maturity.Scorecard;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Objects;

/** How a scorecard stands, in plain words. */
final class ScorecardWords {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);

    private ScorecardWords() {}

    static String sentence(Scorecard card) {
        return "%s %d families rose and %d fell since %s. %d %s in force, %,d %s without data."
                .formatted(
                        level(card),
                        card.risen(),
                        card.fallen(),
                        day(card.since()),
                        card.exemptions(),
                        card.exemptions() == 1 ? "exemption is" : "exemptions are",
                        card.withoutData(),
                        card.withoutData() == 1 ? "criterion is" : "criteria are");
    }

    private static String level(Scorecard card) {
        var organisation = card.organisation();
        var level = organisation == null ? null : organisation.report().level().level();
        if (organisation == null || level == null) {
            return "The organisation is not assessed yet.";
        }
        var before = organisation.before();
        if (before == null) {
            return "The organisation is at L%d.".formatted(level);
        }
        return Objects.equals(before, level)
                ? "The organisation is at L%d, as before.".formatted(level)
                : "The organisation is at L%d, %s from L%d.".formatted(level, level > before ? "up" : "down", before);
    }

    static String day(Instant at) {
        return DAY.format(at.atOffset(ZoneOffset.UTC));
    }
}
