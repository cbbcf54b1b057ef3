package dev.keyward.registry.lint;

import dev.keyward.kernel.Finding;
import dev.keyward.kernel.Severity;
import dev.keyward.registry.lint.RuleSetting.Level;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** Whether a standard can say what it says: rules and parameters that exist, reasons where it gets weaker. */
public final class SettingCheck {
    private static final String RULE = "STANDARD";
    private static final int LONGEST_REASON = 500;

    private SettingCheck() {}

    /** What speaks against the settings, each at its place; nothing when they can be used. */
    public static List<Finding> of(List<RuleSetting> settings) {
        var findings = new ArrayList<Finding>();
        var seen = new HashSet<String>();
        for (var i = 0; i < settings.size(); i++) {
            var setting = settings.get(i);
            var field = "rules[%d]".formatted(i);
            if (!seen.add(setting.ruleId())) {
                findings.add(Finding.error(RULE, field, "The standard says two things about one rule."));
            }
            findings.addAll(about(setting, field));
        }
        return List.copyOf(findings);
    }

    private static List<Finding> about(RuleSetting setting, String field) {
        if (Standard.rules(setting.ruleId()).isEmpty()) {
            return List.of(
                    Finding.error(RULE, field + ".ruleId", "There is no rule of that id. See the list of rules."));
        }
        var wrong = params(setting, field).toList();
        return wrong.isEmpty()
                ? Stream.of(fixed(setting, field), reason(setting, field))
                        .flatMap(Optional::stream)
                        .toList()
                : wrong;
    }

    private static Stream<Finding> params(RuleSetting setting, String field) {
        return setting.values().entrySet().stream().flatMap(entry -> {
            var at = field + ".params." + (param(setting, entry.getKey()).isPresent() ? entry.getKey() : "");
            return param(setting, entry.getKey())
                    .map(param -> param.complaint(entry.getValue()))
                    .orElse(Optional.of("%s has no parameter of that name.".formatted(setting.ruleId())))
                    .map(complaint -> Finding.error(RULE, at, complaint))
                    .stream();
        });
    }

    private static Optional<Param> param(RuleSetting setting, String name) {
        return Standard.rules(setting.ruleId()).stream()
                .flatMap(rule -> rule.params().stream())
                .filter(param -> param.name().equals(name))
                .findFirst();
    }

    private static Optional<Finding> fixed(RuleSetting setting, String field) {
        return setting.severity() != null && setting.severity() != Level.ERROR && Standard.isFixed(setting.ruleId())
                ? Optional.of(Finding.error(
                        RULE,
                        field + ".severity",
                        "%s stays an ERROR: without it a purge cannot tell its keys from others."
                                .formatted(setting.ruleId())))
                : Optional.empty();
    }

    private static Optional<Finding> reason(RuleSetting setting, String field) {
        var reason = Objects.requireNonNullElse(setting.reason(), "").strip();
        if (reason.length() > LONGEST_REASON) {
            return Optional.of(Finding.error(RULE, field + ".reason", "A reason takes at most 500 characters."));
        }
        return reason.isEmpty() && weakens(setting)
                ? Optional.of(Finding.error(
                        RULE,
                        field + ".reason",
                        "%s gets weaker than built in. Say why, for whoever meets the consequences."
                                .formatted(setting.ruleId())))
                : Optional.empty();
    }

    /** Whether the rule finds less than built in, or finds it less grave. */
    public static boolean weakens(RuleSetting setting) {
        var gravest = Standard.rules(setting.ruleId()).stream()
                .map(LintRule::severity)
                .min(Comparator.naturalOrder())
                .orElse(Severity.ERROR);
        var level = setting.severity();
        return level != null && level.ordinal() > gravest.ordinal()
                || setting.values().entrySet().stream()
                        .anyMatch(entry -> param(setting, entry.getKey())
                                .filter(param ->
                                        param.complaint(entry.getValue()).isEmpty() && param.weakens(entry.getValue()))
                                .isPresent());
    }
}
