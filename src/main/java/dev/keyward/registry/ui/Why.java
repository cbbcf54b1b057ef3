package dev.keyward.registry.ui;

import dev.keyward.registry.lint.LintRule;
import dev.keyward.registry.lint.Standard;
import java.util.Map;
import java.util.Optional;

/** The sentence of the playbook behind a rule. */
final class Why {
    private static final Map<String, String> BEYOND_THE_STANDARD = Map.of(
            "KT017", "What hidden coupling between domains is introduced via shared keys?",
            "KT018", "What hidden coupling between domains is introduced via shared keys?",
            "KT019", "Deprecation and schema version migration",
            "KT020", "Schema version migration without legacy key debt",
            "OD11", "Assign explicit invalidation ownership per domain");

    private Why() {}

    static Optional<String> of(String ruleId) {
        return Standard.rules().stream()
                .filter(rule -> rule.id().equals(ruleId))
                .map(LintRule::rationale)
                .findFirst()
                .or(() -> Optional.ofNullable(BEYOND_THE_STANDARD.get(ruleId)));
    }
}
