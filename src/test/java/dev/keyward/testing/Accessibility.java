package dev.keyward.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.stream.Collectors;

/** Holds a page to WCAG 2.1 A and AA, as far as a program can tell. */
public final class Accessibility {
    private Accessibility() {}

    /** Fails with the broken rules and where they are broken. */
    public static void check(Page page) {
        var violations = new AxeBuilder(page)
                .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa"))
                .analyze()
                .getViolations();
        assertThat(violations.stream().filter(rule -> !isVaadinsOwn(rule)).map(Accessibility::told))
                .as("accessibility of %s", page.url())
                .isEmpty();
    }

    /**
     * What no application can mend: Vaadin's tabs keep a focusable scroller without a role between the tab list and its
     * tabs, and a select that must be filled in says "required" on its button. Screen readers pass over both.
     */
    private static boolean isVaadinsOwn(Rule rule) {
        return switch (rule.getId()) {
            case "aria-required-children" -> isOnlyAt("vaadin-tabs", rule);
            case "aria-allowed-attr" -> isOnlyAt("vaadin-select-value-button", rule);
            default -> false;
        };
    }

    private static boolean isOnlyAt(String element, Rule rule) {
        return rule.getNodes().stream()
                .allMatch(node -> String.valueOf(node.getTarget()).contains(element));
    }

    private static String told(Rule rule) {
        return rule.getNodes().stream()
                .map(node -> "%s at %s".formatted(rule.getHelp(), node.getTarget()))
                .collect(Collectors.joining("; "));
    }
}
