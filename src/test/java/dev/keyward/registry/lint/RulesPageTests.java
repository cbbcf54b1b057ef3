package dev.keyward.registry.lint;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The page about the rules says what the rules say. When it does not, target/rules.md holds what belongs there. */
class RulesPageTests {
    private static final String HEAD = """
            # The rules

            What Keyward checks, and the sentence of the playbook behind each rule. KT rules are about the keys: an ERROR
            refuses the registration. KF rules are about the family around them: with an ERROR the family stays a draft until
            it is mended or somebody else approves a waiver. A naming standard may set severities and parameters for
            everybody, a keyspace or a domain; the rules marked "exact" keep purges exact, so no standard weakens them and
            nobody waives them ([decision](decisions/%s)).

            For a family adopted as LEGACY, the ERRORs of KT001, KT002, KT003, KT009 and KT011 are WARNs.

            KF000 is said of a family whose stored manifest cannot be read: no list and no rule takes it into account until it is
            restored, and no standard silences that.

            This page is compared with the code by a test.

            | Rule | Severity | A family | The playbook | A standard may set |
            |---|---|---|---|---|
            """;
    static final String DECISION = "0031-what-no-standard-weakens.md";

    @Test
    void thePageOfTheRulesSaysWhatTheRulesSay() throws IOException {
        var expected = HEAD.formatted(DECISION)
                + Standard.rules().stream().map(RulesPageTests::row).collect(Collectors.joining("\n"))
                + "\n";
        Files.createDirectories(Path.of("target"));
        Files.writeString(Path.of("target/rules.md"), expected);

        assertThat(Path.of("docs/rules.md")).content().isEqualTo(expected);
        assertThat(Path.of("docs/decisions", DECISION)).exists();
    }

    private static String row(LintRule rule) {
        return "| %s | %s%s | %s | %s | %s |"
                .formatted(
                        rule.id(),
                        rule.severity(),
                        Standard.keepsPurgesExact(rule) ? ", exact" : "",
                        rule.title().substring(0, 1).toLowerCase(java.util.Locale.ROOT)
                                + rule.title().substring(1),
                        rule.rationale(),
                        rule.params().stream().map(RulesPageTests::param).collect(Collectors.joining("; ")));
    }

    private static String param(Param param) {
        return switch (param) {
            case Param.Limit limit -> "`%s`: %s (%,d)".formatted(limit.name(), limit.says(), limit.number());
            case Param.Names names ->
                "`%s`: %s (%s)".formatted(names.name(), names.says(), String.join(", ", new TreeSet<>(names.words())));
        };
    }
}
