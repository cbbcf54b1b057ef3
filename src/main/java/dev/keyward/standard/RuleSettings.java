package dev.keyward.standard;

import dev.keyward.registry.lint.RuleSetting;
import dev.keyward.storage.Document;
import java.util.List;

/** What a standard says, rule by rule; rules it does not name stay as they are. */
public record RuleSettings(List<RuleSetting> rules) implements Document {
    public RuleSettings {
        rules = List.copyOf(rules);
    }
}
