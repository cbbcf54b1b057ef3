package dev.keyward.postmortem.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.keyward.kernel.Refused;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DraftingTests {
    private static final Instant START = Instant.parse("2026-11-26T03:00:00Z");

    @Test
    void theDraftTellsFamiliesTimesPurgesAndTheStory() {
        var draft = Drafting.of(known(
                List.of(line(0, "Declared as Class A, affecting catalog-item."), line(12, "Mitigated.")),
                List.of("Purge of catalog-item completed: 75,000 keys.")));
        assertThat(draft.of(Section.SUMMARY))
                .contains("Incident #42", "Class A", "26 Nov 2026", "03:00", "`catalog-item` (team-catalog)", "12 min");
        assertThat(draft.of(Section.IMPACT))
                .contains("Wrong prices in the EU", "| Mitigated | 12 min |", "| Resolved | \u2013 |")
                .contains("Stale exposure: 12 min \u00d7 1 family.");
        assertThat(draft.of(Section.WHAT_HAPPENED))
                .contains("- Purge of catalog-item completed", "- 03:00 Declared as Class A", "- 03:12 Mitigated.");
        assertThat(draft.of(Section.WHAT_FAILED)).isEmpty();
    }

    @Test
    void whatPeopleWroteStaysText() {
        var draft = Drafting.of(known(List.of(line(0, "<script>x</script> [a](javascript:b) *c*\n# d")), List.of()));
        assertThat(draft.of(Section.WHAT_HAPPENED))
                .contains("\\<script\\>x\\</script\\> \\[a\\](javascript:b) \\*c\\* \\# d");
    }

    @Test
    void aLongStoryEndsWithWhatIsLeft() {
        var lines = IntStream.range(0, 500)
                .mapToObj(n -> line(n, "Something happened for the time number " + n))
                .toList();
        var story = Drafting.of(known(lines, List.of())).of(Section.WHAT_HAPPENED);
        assertThat(story).hasSizeLessThan(Sections.LONGEST).endsWith("more lines are in the timeline.");
    }

    @Test
    void aSectionHasALimitAndNoControlCharacters() {
        assertThatThrownBy(() -> new Sections(Map.of(Section.IMPACT, "a".repeat(10_001))))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> new Sections(Map.of(Section.IMPACT, "\u001b[31mred")))
                .isInstanceOf(Refused.class);
        assertThat(new Sections(Map.of()).of(Section.LUCKY)).isEmpty();
    }

    private static Known.Line line(int minutes, String words) {
        return new Known.Line(START.plus(Duration.ofMinutes(minutes)), "ada", words);
    }

    private static Known known(List<Known.Line> lines, List<String> purges) {
        return new Known(
                "#42",
                "Prices are old",
                "A",
                false,
                "Wrong prices in the EU",
                new Known.Times(START, START.plusSeconds(300), START.plusSeconds(360), START.plusSeconds(720), null),
                List.of(new Known.Family("catalog-item", "team-catalog")),
                lines,
                purges);
    }
}
