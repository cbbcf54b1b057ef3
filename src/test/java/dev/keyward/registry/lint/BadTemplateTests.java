package dev.keyward.registry.lint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keyward.kernel.Finding;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.FieldSource;

/** The bad-input corpus, section K: every line ends in a refusal or a finding that blocks, with a sentence to act on. */
class BadTemplateTests {
    private static final Set<String> DOMAINS = Set.of("user", "cart");

    static final List<Arguments> CORPUS = List.of(
            line("K1", "", "KT000", "Write a template"),
            line("K2", " ", "KT000", "Write a template"),
            line("K3", "*", "KT011", "Use {name}"),
            line("K3", "*", "KT001", "Start with the domain's slug"),
            line("K4", "{x}", "KT003", "Move it behind the version"),
            line("K5", "{a}:{b}", "KT001", "Start with the domain's slug"),
            line("K5", "{a}:{b}", "KT003", "'{b}'"),
            line("K6", "user:{id}", "KT002", "Write v1"),
            line("K7", "user:v3:profile:*", "KT011", "Use {name}"),
            line("K9", "user:v3:profile:{id", "KT000", "character 17 is not closed"),
            line("K10", "user:v3:profile:id}", "KT000", "character 19 closes nothing"),
            line("K11", "user:v3:{}", "KT000", "Write {name}"),
            line("K12", "user:v3:{id}{id2}", "KT010", "between them"),
            line("K13", "user:v3:{id}:{id}", "KT009", "a name of its own"),
            line(
                    "K14",
                    "user:v3"
                            + Stream.iterate(1, i -> i + 1)
                                    .limit(17)
                                    .map(":{p%d}"::formatted)
                                    .reduce("", String::concat),
                    "KT000",
                    "at most 16"),
            line("K15", "user:v3:" + "a".repeat(505), "KT000", "at most 512 bytes"),
            line("K15", "user:v3:" + "é".repeat(253), "KT000", "at most 512 bytes"),
            line("K17", "User:v3:profile:{id}", "KT001", "'User'"),
            line("K20", "user:v3:a\0b", "KT000", "Character 10 is NUL"),
            line("K20", "user:v3:{x=a|\0}", "KT000", "NUL"),
            line("K22", "user:v3:pro\u200bfile:{id}", "KT011", "pro\\u{200b}file"),
            line("K24", "user:v3:\ud83d\ude80:{id}", "KT011", "\\u{1f680}"),
            line("K27", "user:v3:caf\u00e9:{id}", "KT011", "caf\\u{e9}"),
            line("K27", "user:v3:cafe\u0301:{id}", "KT011", "cafe\\u{301}"));

    private static Arguments line(String id, String template, String rule, String says) {
        return Arguments.of(id, template, rule, says);
    }

    @ParameterizedTest
    @FieldSource("CORPUS")
    void aBadTemplateIsBlockedWithASentenceToActOn(String id, String template, String rule, String says) {
        assertThat(Standard.check(template, DOMAINS))
                .as(id)
                .filteredOn(Finding::blocks)
                .anySatisfy(finding -> {
                    assertThat(finding.ruleId()).isEqualTo(rule);
                    assertThat(finding.message()).contains(says).matches("[ -~…]+");
                });
    }

    @Test
    void exactly512BytesAnd16PlaceholdersAreFine() {
        var sixteen = "{p}-".repeat(16);

        assertThat(Standard.check("user:v3:" + "a".repeat(504), DOMAINS))
                .extracting(Finding::ruleId)
                .containsExactly("KT013");
        assertThat(Standard.check("user:v3:" + sixteen, DOMAINS))
                .noneMatch(f -> f.ruleId().equals("KT000"));
    }

    @Test
    void aHashTagKeepsEveryRule() {
        assertThat(Standard.check("cart:v1:{{user}}:items", DOMAINS)).as("K26").isEmpty();
    }
}
