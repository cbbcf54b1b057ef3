package dev.keyward.keys;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.keyward.keys.Atom.Literal;
import dev.keyward.keys.Atom.Placeholder;
import dev.keyward.keys.ValueType.Named;
import dev.keyward.keys.ValueType.OneOf;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The grammar of domain.md 5.4. */
class KeyTemplateTests {

    @Test
    void aTemplateIsMadeOfSegmentsAndSegmentsOfAtoms() {
        var segments = new KeyTemplate("catalog:v2:item-{id=int}.{{shop}}:{region=eu|us}:{path...}").segments();

        assertThat(segments)
                .extracting(Segment::atoms)
                .containsExactly(
                        List.of(new Literal("catalog")),
                        List.of(new Literal("v2")),
                        List.of(
                                new Literal("item-"),
                                new Placeholder("id", Named.INT, false, false),
                                new Literal("."),
                                new Placeholder("shop", Named.ANY, false, true)),
                        List.of(new Placeholder("region", new OneOf(List.of("eu", "us")), false, false)),
                        List.of(new Placeholder("path", Named.ANY, true, false)));
        assertThat(segments).extracting(Segment::isVersion).containsExactly(false, true, false, false, false);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "*",
                "{x}",
                "{a}:{b}",
                "a::b",
                ":",
                "a:",
                "{a}{b}",
                "{id}:{id}",
                "{a...}:b",
                "{a...}{b...}",
                "user:v3:profile:*",
                "a b\tc\nd",
                "caf\u00e9:\ud83d\ude80:\u200b",
                "a[^]?\\",
                "{userId}-{item-id=uuid}",
                "{{tag=eu|us}}",
                "{d=date}{h=hex}{s=slug}"
            })
    void whatIsUnwiseCanStillBeReadAndShown(String text) {
        var template = new KeyTemplate(text);

        assertThat(template.segments().stream().map(Segment::text).collect(Collectors.joining(":")))
                .isEqualTo(text);
        assertThat(template.matcher().matches(template.example().getBytes(UTF_8)))
                .as(template.example())
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ' ',
            value = {
                "'' 0 'Write a template'",
                "'  ' 0 'Write a template'",
                "a:{id 2 'character 3 is not closed'",
                "a:{id:b 2 'character 3 is not closed'",
                "a:{id{b} 2 'character 3 is not closed'",
                "a:{{id} 2 'must close with'",
                "a:{{id 2 'is not closed'",
                "a:{{id}:x} 2 'must close with'",
                "a:id} 4 'character 5 closes nothing'",
                "a:{id}} 6 'character 7 closes nothing'",
                "a:{} 2 'has no name'",
                "a:{{}} 2 'has no name'",
                "a:{=int} 2 'cannot name'",
                "a:{...} 2 'cannot name'",
                "a:{1st} 2 'cannot name'",
                "a:{7*7} 2 'cannot name'",
                "a:{é} 2 'cannot name'",
                "a:{id:int} 2 'stands after'",
                "a:{id=} 2 'is no type'",
                "a:{id=integer} 2 'is no type'",
                "a:{id=UUID} 2 'is no type'",
                "a:{r=eu|} 2 'each side'",
                "a:{r=|} 2 'each side'",
                "a:{r=eu|eu} 2 'names each value once'",
                "a:{id=int...} 2 'neither a type'",
                "a:{{id...}} 2 'neither a type'",
            })
    void whatHasNoMeaningIsRefusedWithItsPlace(String text, int position, String says) {
        assertThatExceptionOfType(TemplateSyntax.class)
                .isThrownBy(() -> new KeyTemplate(text))
                .withMessageContaining(says)
                .satisfies(refused -> assertThat(refused.position()).isEqualTo(position));
    }

    @Test
    void lengthIsCountedInBytesAndBeforeAnythingElse() {
        assertThatExceptionOfType(TemplateSyntax.class)
                .isThrownBy(() -> new KeyTemplate("{".repeat(10_000)))
                .withMessageContaining("at most 512 bytes");
        assertThatExceptionOfType(TemplateSyntax.class)
                .isThrownBy(() -> new KeyTemplate("\ud83d\ude80".repeat(129)))
                .withMessageContaining("at most 512 bytes");
        assertThat(new KeyTemplate("\ud83d\ude80".repeat(128)).segments()).hasSize(1);
    }

    @Test
    void halfOfACharacterIsRefusedSinceItHasNoBytes() {
        assertThatExceptionOfType(TemplateSyntax.class)
                .isThrownBy(() -> new KeyTemplate("a:\ud83d:{id}"))
                .withMessageContaining("half of a character");
    }

    @ParameterizedTest
    @CsvSource({
        "user:v3:profile:{user_id}, user:v3:profile:{}",
        "a:{x=int}:{y...}, a:{=int}:{...}",
        "a:{{x}}:{{y=eu|us}}, a:{{}}:{{=eu|us}}",
    })
    void theCanonicalFormForgetsOnlyTheNames(String text, String canonical) {
        assertThat(new KeyTemplate(text).canonical()).isEqualTo(canonical);
    }

    @ParameterizedTest
    @CsvSource({
        "user:v3:profile:{user_id}, user:v3:profile:42",
        "catalog:v2:item:{item_id=int}:region:{region=us|eu}, catalog:v2:item:42:region:us",
        "catalog:v2:item:{slug=slug}:region:{region}, catalog:v2:item:blue-mug:region:eu",
        "cart:v1:{{user_id}}:items, cart:v1:{42}:items",
        "a:v1:{day=date}:{etag=hex}, a:v1:2026-01-31:9f86d081",
    })
    void theExampleIsAKeyThatPeopleRecognise(String text, String example) {
        assertThat(new KeyTemplate(text).example()).isEqualTo(example);
    }

    @ParameterizedTest
    @CsvSource({
        "user:v3:profile:{user_id}, user:v3:profile:*",
        "cart:{{user}}:items, cart:{*}:items",
        "a:{x}{y}{z...}:b, a:*:b",
        "a:{x=eu}:b, a:*:b",
        "a*b?c[d]e^f-g\\h, a\\*b\\?c\\[d]e^f-g\\\\h",
        "a\\*:{x}, a\\\\\\*:*",
    })
    void theScanPatternEscapesEveryLiteral(String text, String pattern) {
        assertThat(new String(new KeyTemplate(text).scanPattern(), UTF_8)).isEqualTo(pattern);
    }

    @Test
    void theScanPatternIsBytesAndNotCharacters() {
        assertThat(new KeyTemplate("é{x}*").scanPattern()).containsExactly(0xc3, 0xa9, '*', '\\', '*');
    }
}
