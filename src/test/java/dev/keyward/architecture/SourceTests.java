package dev.keyward.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The budgets of size, and what only the text of a source can show. Counted without package cards. */
class SourceTests {
    private static final List<Source> MAIN = Source.main();
    private static final Pattern MARKUP = Pattern.compile("innerHTML|outerHTML|insertAdjacentHTML");

    @Test
    void noFileIsLongerThanAScreenfulOfScreens() {
        assertThat(MAIN)
                .allSatisfy(
                        source -> assertThat(source.lines()).as(source.name()).isLessThanOrEqualTo(250));
    }

    @Test
    void filesAreShort() {
        var lines = MAIN.stream().map(Source::lines).sorted().toList();
        assertThat(quantile(lines, 0.5)).as("median of lines").isLessThanOrEqualTo(60);
        assertThat(quantile(lines, 0.9)).as("p90 of lines").isLessThanOrEqualTo(130);
    }

    @Test
    void methodsAreShort() {
        var methods = MAIN.stream().flatMap(source -> source.methods().stream()).toList();
        var longest = methods.stream().filter(method -> method.lines() > 40).toList();
        assertThat(longest).as("methods over 40 lines").isEmpty();
        var lines = methods.stream().map(Source.Method::lines).sorted().toList();
        assertThat(quantile(lines, 0.9)).as("p90 of lines of a method").isLessThanOrEqualTo(15);
    }

    @Test
    void theConstructorOfAViewIsItsTableOfContents() {
        var constructors = MAIN.stream()
                .filter(source -> source.name().endsWith("View"))
                .flatMap(source -> source.methods().stream())
                .filter(Source.Method::constructor)
                .filter(method -> method.lines() > 15);
        assertThat(constructors).as("constructors of views over 15 lines").isEmpty();
    }

    @Test
    void aScriptTakesItsDataAsArguments() {
        assertThat(MAIN.stream().flatMap(source -> source.builtScripts().stream()))
                .isEmpty();
    }

    @Test
    void noTextBecomesMarkup() {
        assertThat(MAIN.stream()
                        .filter(source -> MARKUP.matcher(source.text()).find())
                        .map(Source::name))
                .isEmpty();
    }

    private static int quantile(List<Integer> sorted, double q) {
        return sorted.stream()
                .sorted(Comparator.naturalOrder())
                .skip((long) Math.floor(q * (sorted.size() - 1)))
                .findFirst()
                .orElse(0);
    }
}
