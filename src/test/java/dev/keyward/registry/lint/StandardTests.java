package dev.keyward.registry.lint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keyward.kernel.Finding;
import dev.keyward.kernel.Severity;
import java.util.Comparator;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StandardTests {
    private static final Set<String> DOMAINS = Set.of("user", "catalog", "cart");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "user:v3:profile:{user_id}",
                "catalog:v2:item:{item_id}:region:{region}",
                "catalog:v2:item:{item_id=int}:region:{region=eu|us|ap}",
                "cart:v1:{{user}}:items",
                "cart:v10:{a}{{b}}{c}"
            })
    void theExamplesOfThePlaybookKeepEveryRule(String template) {
        assertThat(Standard.check(template, DOMAINS)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ' ',
            value = {
                "shop:v1:x KT001 ERROR shop",
                "User:v3:x KT001 ERROR User",
                "user-{a}:v1:x KT001 ERROR user-{a}",
                ":v1:x KT001 ERROR ''",
                "user:x KT002 ERROR x",
                "user KT002 ERROR user",
                "user:v0:x KT002 ERROR v0",
                "user:v01:x KT002 ERROR v01",
                "user:V1:x KT002 ERROR V1",
                "user:v1a:x KT002 ERROR v1a",
                "user:x:v1 KT002 ERROR x",
                "{a}:v1:x KT003 ERROR {a}",
                "user:v{n}:x KT003 ERROR {n}",
                "user:v1::x KT009 ERROR v1::x",
                ":user:v1 KT009 ERROR :user",
                "user:v1:x: KT009 ERROR x:",
                "user:v1:{id}:{id=int} KT009 ERROR id",
                "user:v1:{a}{b} KT010 ERROR {a}{b}",
                "user:v1:{a...}{b} KT010 ERROR {a...}{b}",
                "user:v1:profile:* KT011 ERROR *",
                "user:v1:a^b KT011 ERROR a^b",
                "user:v1:a]:x KT011 ERROR a]",
                "user:v1:a\\b KT011 ERROR a\\b",
                "user:v1:é KT011 ERROR é",
                "user:v1:{x=a|ü} KT011 ERROR {x=a|ü}",
                "user:v1:{a...}:b KT014 ERROR {a...}",
                "user:v1:{a...}: KT014 ERROR {a...}",
                "user:v1:{a...} KT014 WARN {a...}",
            })
    void eachRuleNamesThePartThatBreaksIt(String template, String rule, Severity severity, String evidence) {
        assertThat(Standard.check(template, DOMAINS)).anySatisfy(finding -> {
            assertThat(finding.ruleId()).isEqualTo(rule);
            assertThat(finding.severity()).isEqualTo(severity);
            assertThat(finding.evidence()).isEqualTo(evidence);
            assertThat(finding.field()).isEqualTo("template");
        });
    }

    @Test
    void aFinalRestIsOnlyWarnedAbout() {
        assertThat(Standard.check("user:v1:{a...}", DOMAINS)).noneMatch(Finding::blocks);
    }

    @Test
    void whatCannotBeReadIsAFindingAndNotAnException() {
        assertThat(Standard.check("user:v1:{id", DOMAINS)).singleElement().satisfies(finding -> {
            assertThat(finding.ruleId()).isEqualTo(Standard.UNREADABLE);
            assertThat(finding.message()).contains("character 9").contains("not closed");
            assertThat(finding.evidence()).isEqualTo("{id");
        });
    }

    @Test
    void everyRuleSaysWhatToDoAndWhy() {
        assertThat(Standard.rules())
                .allSatisfy(rule -> assertThat(rule.remedy()).endsWith("."))
                .allSatisfy(rule -> assertThat(rule.message()).contains("%s").endsWith("."))
                .allSatisfy(rule -> assertThat(rule.rationale()).isNotBlank())
                .extracting(LintRule::id)
                .isSortedAccordingTo(
                        Comparator.comparing((String id) -> id.startsWith("KF")).thenComparing(id -> id))
                .contains("KT001", "KT002", "KT003", "KT009", "KT010", "KT011", "KT014");
    }
}
