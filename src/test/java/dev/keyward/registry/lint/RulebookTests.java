package dev.keyward.registry.lint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keyward.kernel.Finding;
import dev.keyward.kernel.Severity;
import dev.keyward.registry.lint.RuleSetting.Level;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class RulebookTests {
    private static final Facts SPELLED_ODDLY = ModelFamily.template("user:v1:order_line");

    @Test
    void theMostSpecificStandardWinsRuleByRule() {
        var book = Rulebook.BUILT_IN
                .over(List.of(level("KT012", Level.NONE), level("KF005", Level.INFO)))
                .over(List.of(level("KT012", Level.ERROR)));

        assertThat(book.judge(SPELLED_ODDLY)).extracting(Finding::severity).containsExactly(Severity.ERROR);
        assertThat(book.judge(ModelFamily.with(spec -> spec.freshness(null))))
                .extracting(Finding::severity)
                .containsExactly(Severity.INFO);
    }

    @Test
    void aRuleThatIsSwitchedOffSaysNothing() {
        var book = Rulebook.BUILT_IN.over(List.of(level("KT012", Level.NONE)));

        assertThat(Rulebook.BUILT_IN.judge(SPELLED_ODDLY)).isNotEmpty();
        assertThat(book.judge(SPELLED_ODDLY)).isEmpty();
    }

    @Test
    void numbersAndListsAreTheStandardsToSet() {
        var short80 = Rulebook.BUILT_IN.over(List.of(params("KT013", Map.of("warnBytes", 40))));
        var skus = Rulebook.BUILT_IN.over(List.of(params("KT004", Map.of("names", List.of("item-id")))));

        assertThat(short80.judge(ModelFamily.facts()))
                .extracting(Finding::ruleId)
                .containsExactly("KT013");
        assertThat(skus.judge(ModelFamily.facts())).extracting(Finding::field).containsExactly("placeholders.item_id");
    }

    @ParameterizedTest
    @EnumSource(names = {"NONE", "INFO", "WARN"})
    void noStandardWeakensWhatKeepsPurgesExact(Level weaker) {
        for (var id : List.of("KT009", "KT010", "KT011", "KT014", "KT017")) {
            var book = Rulebook.BUILT_IN.over(List.of(level(id, weaker)));
            for (var example : LintRuleTests.examples()) {
                if (Standard.keepsPurgesExact(example.rule())) {
                    assertThat(book.judge(example.broken())).anyMatch(Finding::blocks);
                }
            }
        }
        var finalRest = Rulebook.BUILT_IN.over(List.of(level("KT014", Level.NONE)));
        assertThat(finalRest.judge(ModelFamily.template("user:v1:{a...}"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"KT009", "KT010", "KT011", "KT017"})
    void aStandardThatTriesIsToldWhyNot(String id) {
        assertThat(SettingCheck.of(List.of(new RuleSetting(id, Level.WARN, null, "we know better"))))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.field()).isEqualTo("rules[0].severity");
                    assertThat(finding.message()).contains("purge");
                });
    }

    @Test
    void gettingWeakerTakesAReasonAndGettingStricterDoesNot() {
        assertThat(SettingCheck.of(List.of(
                        level("KT001", Level.WARN),
                        level("KT012", Level.NONE),
                        params("KT005", Map.of("maxPlaceholders", 5)),
                        params("KF006", Map.of("purposeCharacters", 10)),
                        params("KT008", Map.of("names", List.of("email"))))))
                .extracting(Finding::field)
                .containsExactly(
                        "rules[0].reason", "rules[1].reason", "rules[2].reason", "rules[3].reason", "rules[4].reason");
        assertThat(SettingCheck.of(List.of(
                        level("KT012", Level.ERROR),
                        params("KT005", Map.of("maxPlaceholders", 3)),
                        new RuleSetting("KT001", Level.WARN, null, "shop keys are older than the domains"))))
                .isEmpty();
    }

    @Test
    void aStandardNamesRulesAndParametersThatExistOnceEach() {
        assertThat(SettingCheck.of(List.of(
                        level("KT099", Level.WARN),
                        params("KT013", Map.of("warnbytes", 10)),
                        params("KF004", Map.of("restrictedSeconds", 0)),
                        params("KF008", Map.of("maxBytes", "large")),
                        params("KT004", Map.of("names", List.of(" "))),
                        level("KT012", Level.ERROR),
                        level("KT012", Level.WARN))))
                .extracting(Finding::field)
                .containsExactly(
                        "rules[0].ruleId",
                        "rules[1].params.",
                        "rules[2].params.restrictedSeconds",
                        "rules[3].params.maxBytes",
                        "rules[4].params.names",
                        "rules[6]");
    }

    private static RuleSetting level(String id, Level level) {
        return new RuleSetting(id, level, null, null);
    }

    private static RuleSetting params(String id, @Nullable Map<String, Object> params) {
        return new RuleSetting(id, null, params, null);
    }
}
