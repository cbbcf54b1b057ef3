package dev.keyward.registry.lint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keyward.kernel.Finding;
import dev.keyward.keys.RandomTemplate;
import dev.keyward.registry.FamilySpec.Conformance;
import dev.keyward.registry.Surroundings.Usage;
import dev.keyward.registry.lint.RuleExamples.Example;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class LintRuleTests {
    static List<Example> examples() {
        return Stream.of(
                        RuleExamples.templates(),
                        RuleExamples.placeholders(),
                        RuleExamples.versions(),
                        RuleExamples.promises(),
                        RuleExamples.operations(),
                        RuleExamples.observed())
                .flatMap(List::stream)
                .toList();
    }

    @ParameterizedTest
    @MethodSource("examples")
    void aFamilyThatBreaksTheRuleIsToldSoAtItsField(Example example) {
        assertThat(saysOf(example.rule(), example.broken()))
                .isNotEmpty()
                .allSatisfy(finding -> {
                    assertThat(finding.ruleId()).isEqualTo(example.rule().id());
                    assertThat(finding.severity()).isEqualTo(example.severity());
                    assertThat(finding.message())
                            .doesNotContain("%s")
                            .endsWith(example.rule().remedy());
                })
                .extracting(Finding::field)
                .contains(example.field());
    }

    @ParameterizedTest
    @MethodSource("examples")
    void aFamilyThatKeepsTheRuleHearsNothingOfItThere(Example example) {
        assertThat(saysOf(example.rule(), example.kept()))
                .extracting(Finding::field)
                .doesNotContain(example.field());
    }

    private static List<Finding> saysOf(LintRule rule, Facts facts) {
        assertThat(Rulebook.BUILT_IN.judge(facts)).containsAll(judged(rule, facts));
        return judged(rule, facts);
    }

    private static List<Finding> judged(LintRule rule, Facts facts) {
        return rule.judge(facts, new Values(java.util.Map.of()), rule.severity())
                .toList();
    }

    @Test
    void everyRuleHasAnExample() {
        assertThat(examples().stream().map(Example::rule).collect(Collectors.toSet()))
                .containsExactlyInAnyOrderElementsOf(Standard.rules());
    }

    @Test
    void thereIsARuleForEveryIdFromKT001ToKT020AndFromKF001ToKF013() {
        var ids = Stream.concat(
                        IntStream.rangeClosed(1, 20).mapToObj("KT%03d"::formatted),
                        IntStream.rangeClosed(1, 13).mapToObj("KF%03d"::formatted))
                .collect(Collectors.toSet());

        assertThat(Standard.rules().stream().map(LintRule::id).collect(Collectors.toSet()))
                .isEqualTo(ids);
    }

    @Test
    void theModelFamilyKeepsEveryRule() {
        assertThat(Rulebook.BUILT_IN.judge(ModelFamily.facts())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"user:v3:profile:{user_id}", "catalog:v2:item:{item_id}:region:{region}"})
    void theExamplesOfThePlaybookKeepEveryRuleAboutKeys(String template) {
        assertThat(Standard.check(template, Set.of("user", "catalog"))).isEmpty();
        assertThat(Rulebook.BUILT_IN.judge(ModelFamily.template(template))).isEmpty();
    }

    @Test
    void aLegacyFamilyIsOnlyWarnedAboutItsNames() {
        for (var template : List.of("User::Prof*ile:{a}:{a}", "{a}:x")) {
            var standard = Rulebook.BUILT_IN.judge(ModelFamily.template(template));
            var legacy = Rulebook.BUILT_IN.judge(
                    ModelFamily.with(spec -> spec.template(template).conformance(Conformance.LEGACY)));

            assertThat(standard).anyMatch(Finding::blocks);
            assertThat(legacy).noneMatch(Finding::blocks);
            assertThat(legacy)
                    .extracting(Finding::ruleId)
                    .containsExactlyElementsOf(
                            standard.stream().map(Finding::ruleId).toList());
        }
    }

    @Test
    void aLegacyFamilyStillHasToBePurgeableExactly() {
        var facts = ModelFamily.with(spec -> spec.template("user:v1:{a}{b}").conformance(Conformance.LEGACY));

        assertThat(Rulebook.BUILT_IN.judge(facts))
                .filteredOn(Finding::blocks)
                .extracting(Finding::ruleId)
                .containsExactly("KT010");
    }

    @Test
    void whatNobodyRecordedIsNotJudged() {
        var writers = List.of(
                new Usage("one", Usage.Mode.WRITER, new dev.keyward.ownership.DomainId("user"), null),
                new Usage("other", Usage.Mode.WRITER, null, null));

        assertThat(Rulebook.BUILT_IN.judge(ModelFamily.with(spec -> spec.usages(writers))))
                .isEmpty();
    }

    @Test
    void noRuleThrowsOnAnyTemplateThatCanBeRead() {
        var random = new Random(20_260_131);
        for (var i = 0; i < 3_000; i++) {
            var one = RandomTemplate.large(random).text();
            var other = RandomTemplate.large(random).text();
            var facts = ModelFamily.template(one)
                    .after(new Lineage(List.of(new Lineage.Shape(other, true)), java.util.Optional.of(other)));

            assertThat(Rulebook.BUILT_IN.judge(facts)).as(one).allSatisfy(finding -> {
                assertThat(finding.field()).isNotBlank();
                assertThat(finding.message()).endsWith(".");
            });
        }
    }
}
