package dev.keyward.keys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;

class TemplateIndexTests {
    private final long seed = Long.getLong("keyward.seed", 20260303L);
    private final Random random = new Random(seed);

    @Test
    void itFindsExactlyWhomAComparisonOfEveryPairFinds(TestReporter reporter) {
        reporter.publishEntry("seed", String.valueOf(seed));
        var texts = Stream.generate(
                        () -> random.nextBoolean() ? RandomTemplate.large(random) : RandomTemplate.small(random))
                .map(RandomTemplate::text)
                .distinct()
                .limit(150)
                .toList();
        var index = new TemplateIndex<>(parsed(texts));
        int shared = 0;
        for (var text : texts) {
            var mine = Automaton.of(new KeyTemplate(text).atoms());
            var expected = texts.stream()
                    .filter(other -> Meeting.of(mine, Automaton.of(new KeyTemplate(other).atoms()))
                            .isPresent())
                    .toList();
            assertThat(index.sharing(new ParsedTemplate(new KeyTemplate(text))).stream()
                            .map(TemplateIndex.Sharing::owner))
                    .as(text)
                    .isEqualTo(expected);
            shared += expected.size();
        }
        assertThat(shared).isGreaterThan(texts.size() * 2);
    }

    @Test
    void theRelationIsThatOfTheTemplateAskedAboutToTheOneFound() {
        var index = new TemplateIndex<>(parsed(List.of("a:v1:{x}", "a:v1:b", "a:v2:b", "{y...}")));
        var found = new LinkedHashMap<String, Relation>();
        index.sharing(new ParsedTemplate(new KeyTemplate("a:v1:{z}")))
                .forEach(shared -> found.put(shared.owner(), shared.overlap().relation()));

        assertThat(found)
                .isEqualTo(Map.of(
                        "a:v1:{x}", Relation.EQUIVALENT,
                        "a:v1:b", Relation.MORE_GENERAL,
                        "{y...}", Relation.MORE_SPECIFIC));
    }

    private static Map<String, ParsedTemplate> parsed(List<String> texts) {
        var templates = new LinkedHashMap<String, ParsedTemplate>();
        texts.forEach(text -> templates.put(text, new ParsedTemplate(new KeyTemplate(text))));
        return templates;
    }
}
