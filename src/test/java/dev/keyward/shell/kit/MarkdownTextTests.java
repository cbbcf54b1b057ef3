package dev.keyward.shell.kit;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.dom.Element;
import dev.keyward.testing.Corpus;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class MarkdownTextTests {
    private static final Duration LONGEST = Duration.ofMillis(200);
    /** Time of the processor, so that a busy machine tells nothing else. */
    private static final ThreadMXBean CPU = ManagementFactory.getThreadMXBean();

    private static final Set<String> TAGS = Set.of(
            "div",
            "p",
            "h3",
            "h4",
            "h5",
            "h6",
            "ul",
            "ol",
            "li",
            "em",
            "strong",
            "code",
            "pre",
            "hr",
            "br",
            "a",
            "blockquote",
            "table",
            "thead",
            "tbody",
            "tr",
            "th",
            "td");
    private static final Set<String> ATTRIBUTES =
            Set.of("href", "rel", "router-ignore", "class", "tabindex", "role", "aria-label", "start");

    @BeforeAll
    static void theParserIsWarm() {
        IntStream.range(0, 50).forEach(n -> new MarkdownText("# a\n\n[b](c) *d* `e`\n\n|a|\n|-|\n|b|\n"));
    }

    static Stream<Corpus.Line> hostile() {
        return Corpus.read("markdown.yml");
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void nothingHostileBecomesMarkupOrALinkThatActs(Corpus.Line line) {
        for (var element : elements(line.input())) {
            assertThat(TAGS).contains(element.getTag());
            assertThat(element.getAttributeNames()).isSubsetOf(ATTRIBUTES);
            if (element.hasAttribute("href")) {
                assertThat(element.getAttribute("href")).matches("(https?://[^/@]+.*|[A-Za-z0-9][^:]*)");
            }
        }
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void noTextKeepsTheServerBusy(Corpus.Line line) {
        var text = line.input();
        var quickest = IntStream.range(0, 3)
                .mapToLong(n -> {
                    var before = CPU.getCurrentThreadCpuTime();
                    new MarkdownText(text);
                    return CPU.getCurrentThreadCpuTime() - before;
                })
                .min()
                .orElseThrow();
        assertThat(Duration.ofNanos(quickest)).as(line.text("id")).isLessThan(LONGEST);
    }

    @Test
    void aTableOfAMillionCellsIsShownAsItWasTyped() {
        var row = "|" + "a|".repeat(1_000) + "\n";
        var table = row + "|" + "-|".repeat(1_000) + "\n" + row.repeat(999);
        assertThat(elements(table)).hasSizeLessThan(10);
    }

    @Test
    void whatPeopleWriteIsDrawn() {
        var drawn = new MarkdownText("""
                # What happened

                The **consumer** lagged, see [the purge](purges/1) and <https://status.example/42>.

                1. first
                2. `second`

                | region | stale |
                |--------|-------|
                | eu     | 12    |
                """);
        assertThat(elements(drawn).stream().map(Element::getTag).distinct())
                .contains("h3", "p", "strong", "a", "ol", "li", "code", "table", "th", "td");
        assertThat(elements(drawn).stream()
                        .filter(element -> element.hasAttribute("href"))
                        .map(element -> element.getAttribute("href")))
                .containsExactly("purges/1", "https://status.example/42");
    }

    @Test
    void rawHtmlStaysReadable() {
        assertThat(new MarkdownText("a <b>c</b> <img src=x onerror=alert(1)>")
                        .getElement()
                        .getTextRecursively())
                .isEqualTo("a <b>c</b> <img src=x onerror=alert(1)>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                "//evil",
                "/\\evil",
                "https:\\\\evil",
                "https://a@evil",
                " java\tscript:",
                "data:x",
                "../x",
                "/x"
            })
    void theseLeadNowhere(String destination) {
        assertThat(LinkTarget.isSafe(destination)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://runbooks.example/a?b=c#d", "http://a", "purges/1f", "incidents/4?tab=runbook"})
    void theseLeadWhereTheySay(String destination) {
        assertThat(LinkTarget.isSafe(destination)).isTrue();
    }

    private static List<Element> elements(String source) {
        return elements(new MarkdownText(source));
    }

    private static List<Element> elements(MarkdownText text) {
        var found = new ArrayList<Element>();
        var open = new ArrayDeque<Element>(List.of(text.getElement()));
        while (!open.isEmpty()) {
            var element = open.pop();
            found.add(element);
            open.addAll(
                    element.getChildren().filter(child -> !child.isTextNode()).collect(Collectors.toList()));
        }
        return found;
    }
}
