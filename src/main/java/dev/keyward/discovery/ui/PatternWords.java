package dev.keyward.discovery.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import dev.keyward.discovery.FoundPatterns;
import dev.keyward.discovery.UnknownPattern;
import dev.keyward.keys.KeyTemplate;
import dev.keyward.shell.kit.TemplateText;

/** Unregistered patterns in words. */
final class PatternWords {
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

    static String sentence(FoundPatterns found) {
        var patterns = found.patterns();
        if (patterns.isEmpty()) {
            return "The latest scan met no key without a family.";
        }
        var keys = patterns.stream().mapToLong(UnknownPattern::keys).sum();
        var drafted = patterns.stream().filter(UnknownPattern::drafted).count();
        return "%s belong to nobody, in %d %s, those that take most first.%s"
                .formatted(
                        Sizes.keys(keys),
                        patterns.size(),
                        patterns.size() == 1 ? "pattern" : "patterns",
                        drafted == 0
                                ? ""
                                : " %d %s by now.".formatted(drafted, drafted == 1 ? "has a draft" : "have drafts"));
    }
}
