package dev.keyward.discovery.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import dev.keyward.discovery.FoundPatterns;
import dev.keyward.discovery.UnknownPattern;
import dev.keyward.discovery.tally.Expiry;
import dev.keyward.keys.KeyTemplate;
import dev.keyward.shell.kit.TemplateText;
import dev.keyward.shell.kit.Words;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Unregistered patterns in words. */
final class PatternWords {
    private static final double HIGH = 0.9;
    private static final double MEDIUM = 0.6;

    private PatternWords() {}

    static boolean isDraftable(UnknownPattern pattern) {
        return pattern.isSayable() && !pattern.drafted();
    }

    /** The proposed template, or that there is none. */
    static Component template(UnknownPattern pattern) {
        return pattern.isSayable()
                ? new TemplateText(new KeyTemplate(pattern.template())).copyable()
                : new Span("No template can say it");
    }

    /** Such as {@code 1,234}, or with "about" where not all names were looked at. */
    static String number(UnknownPattern pattern) {
        return about(pattern.estimated()) + Sizes.number(pattern.keys());
    }

    private static String about(boolean estimated) {
        return estimated ? "about " : "";
    }

    /** Whether they expire, and when; a dash where nobody read one. */
    static String expiry(@Nullable Expiry expiry) {
        if (expiry == null) {
            return "\u2013";
        }
        var median = expiry.median();
        return median == null
                ? "No TTL"
                : "%s have a TTL, median %s left".formatted(Sizes.share(expiry.part()), life(median));
    }

    /** The same as evidence, with how many were read and what a draft makes of it. */
    static String evidence(@Nullable Expiry expiry) {
        if (expiry == null) {
            return "Nobody read whether they expire.";
        }
        var longest = expiry.longest();
        var suggested = expiry.suggested();
        var read = "Of %s that were read, %s expire."
                .formatted(Sizes.keys(expiry.read()), Sizes.number(expiry.expiring()));
        return longest == null
                ? read
                : read
                        + " The longest had %s left.%s"
                                .formatted(
                                        life(longest),
                                        suggested == null
                                                ? ""
                                                : " A draft declares a TTL of %s.".formatted(life(suggested)));
    }

    /** Its parts stay on one line. */
    private static String life(long seconds) {
        return seconds == 0
                ? "less than a second"
                : Sizes.duration(Duration.ofSeconds(seconds)).replace(' ', '\u00a0');
    }

    /** In steps, since it ranks and is no probability. */
    static String confidence(UnknownPattern pattern) {
        if (!pattern.isSayable()) {
            return "\u2013";
        }
        return pattern.confidence() >= HIGH ? "High" : pattern.confidence() >= MEDIUM ? "Medium" : "Low";
    }

    static String sentence(FoundPatterns found) {
        var patterns = found.patterns();
        if (patterns.isEmpty()) {
            return "The latest scan met no key without a family.";
        }
        var keys = patterns.stream().mapToLong(UnknownPattern::keys).sum();
        var drafted = patterns.stream().filter(UnknownPattern::drafted).count();
        var estimated = patterns.stream().anyMatch(UnknownPattern::estimated);
        return "%s belong to nobody, in %d %s, those that take most memory first.%s"
                .formatted(
                        Words.sentence(about(estimated)) + Sizes.keys(keys),
                        patterns.size(),
                        patterns.size() == 1 ? "pattern" : "patterns",
                        drafted == 0
                                ? ""
                                : " %d %s by now.".formatted(drafted, drafted == 1 ? "has a draft" : "have drafts"));
    }
}
