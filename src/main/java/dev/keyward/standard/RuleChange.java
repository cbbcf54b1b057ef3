package dev.keyward.standard;

import dev.keyward.registry.lint.RuleSetting;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a version says about one rule otherwise than the version before it in its scope.
 *
 * @param before null when that one said nothing about the rule
 * @param after null when this one says nothing any more
 */
public record RuleChange(
        String ruleId,
        @Nullable RuleSetting before,
        @Nullable RuleSetting after) {

    static List<RuleChange> between(List<RuleSetting> before, List<RuleSetting> after) {
        var old = byRule(before);
        var now = byRule(after);
        var ids = new LinkedHashSet<>(now.keySet());
        ids.addAll(old.keySet());
        return ids.stream()
                .sorted()
                .filter(id -> !Objects.equals(old.get(id), now.get(id)))
                .map(id -> new RuleChange(id, old.get(id), now.get(id)))
                .toList();
    }

    private static Map<String, RuleSetting> byRule(List<RuleSetting> settings) {
        return settings.stream().collect(Collectors.toMap(RuleSetting::ruleId, Function.identity()));
    }
}
