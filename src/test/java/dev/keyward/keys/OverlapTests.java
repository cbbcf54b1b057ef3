package dev.keyward.keys;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The golden vectors of domain.md 5.5, and what else people must be able to rely on. */
class OverlapTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = ' ',
            value = {
                "a:v3:b:{x} a:v3:b:{y} EQUIVALENT a:v3:b:a",
                "a:v3:b:{x} a:v1:b:{x} DISJOINT ''",
                "a:v3:b:{x} a:v3:{k}:{x} MORE_SPECIFIC a:v3:b:a",
                "a:v3:{k}:r a:v3:b:{x} OVERLAPS a:v3:b:r",
                "a:v3:b:{x} a:v3:b:{x}:r DISJOINT ''",
                "a:v3:b:{x...} a:v3:b:{x}:r MORE_GENERAL a:v3:b:a:r",
                "a:v3:b:{x=int} a:v3:b:{x=slug} MORE_SPECIFIC a:v3:b:0",
                "a:v3:b:{x=a|b} a:v3:b:{x=b|r} OVERLAPS a:v3:b:b",
                "a:v3:b-{x} a:v3:{x}-a OVERLAPS a:v3:b-a",
                "a:v3:b:{{x}} a:v3:b:{x} DISJOINT ''",
                "a:{x=a|b} a:{x=b|a} EQUIVALENT a:a",
                "a:{{x=int}} a:{x...} MORE_SPECIFIC a:{0}",
                "a:{x=uuid} a:{x} MORE_SPECIFIC a:aaaaaaaa-aaaa-aaaa-aaaa-aaaaaaaaaaaa",
                "a:{x=date} a:{x=int} DISJOINT ''",
                "a:{x=date} a:{x=slug} MORE_SPECIFIC a:0000-01-01",
                "a:{x}{y} a:{x} MORE_SPECIFIC a:aa",
                "a:b a:b:c DISJOINT ''",
                "é:{x} {y}:z OVERLAPS é:z",
            })
    void twoTemplatesRelateAsTheTableSays(String one, String other, Relation relation, String witness) {
        var overlap = new KeyTemplate(one).overlapWith(new KeyTemplate(other));

        assertThat(overlap.relation()).isEqualTo(relation);
        assertThat(overlap.witness().orElse("")).isEqualTo(witness);
    }

    @Test
    void theGlobOfOneTemplateMayMatchAKeyThatItsMatcherRefuses() {
        var family = new KeyTemplate("a:v3:b:{x}");

        assertThat(new String(family.scanPattern(), StandardCharsets.UTF_8)).isEqualTo("a:v3:b:*");
        assertThat(family.matcher().matches("a:v3:b:1:r".getBytes(StandardCharsets.UTF_8)))
                .isFalse();
    }
}
