package dev.keyward.standard.ui;

import dev.keyward.kernel.Severity;
import dev.keyward.registry.lint.LintRule;
import dev.keyward.registry.lint.RuleSetting;
import dev.keyward.registry.lint.Standard;
import dev.keyward.standard.NamingStandard;
import dev.keyward.standard.StandardState;
import java.util.List;
import java.util.Locale;

/**
 * A rule of the table: what is built in, and who has set it otherwise.
 *
 * @param parts two when it has two levels or halves
 * @param elsewhere the standards in force that set it, the widest first
 */
record RuleRow(String id, List<LintRule> parts, List<NamingStandard> elsewhere) {

    static List<RuleRow> of(List<NamingStandard> all) {
        var inForce = all.stream()
                .filter(standard -> standard.state() == StandardState.EFFECTIVE)
                .toList();
        return Standard.rules().stream()
                .map(LintRule::id)
                .distinct()
                .map(id -> new RuleRow(
                        id,
                        Standard.rules(id),
                        inForce.stream()
                                .filter(standard -> setting(standard, id) != null)
                                .toList()))
                .toList();
    }

    static @org.jspecify.annotations.Nullable RuleSetting setting(NamingStandard standard, String id) {
        return standard.settings().stream()
                .filter(setting -> setting.ruleId().equals(id))
                .findFirst()
                .orElse(null);
    }

    List<Severity> severities() {
        return parts.stream().map(LintRule::severity).distinct().toList();
    }

    boolean exact() {
        return Standard.keepsPurgesExact(id);
    }

    /** Every sentence of the playbook behind it, once. */
    List<String> playbook() {
        return parts.stream().map(LintRule::rationale).distinct().toList();
    }

    boolean mentions(String letters) {
        var wanted = letters.toLowerCase(Locale.ROOT);
        return (id + parts.stream().map(part -> part.title() + part.rationale()).toList())
                .toLowerCase(Locale.ROOT)
                .contains(wanted);
    }
}
