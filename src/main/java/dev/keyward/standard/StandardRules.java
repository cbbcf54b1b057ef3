package dev.keyward.standard;

import dev.keyward.kernel.PlainText;
import dev.keyward.kernel.Refused;
import dev.keyward.ownership.Ownership;
import dev.keyward.redis.Fleet;
import dev.keyward.registry.lint.RuleSetting;
import dev.keyward.registry.lint.SettingCheck;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What must hold before a standard is written. */
@Component
class StandardRules {
    private static final int LONGEST = 500;
    private final Ownership ownership;
    private final Fleet fleet;

    StandardRules(Ownership ownership, Fleet fleet) {
        this.ownership = ownership;
        this.fleet = fleet;
    }

    /** The scope, if its keyspace is configured or its domain registered. */
    Scope existing(Scope scope) {
        var exists = switch (scope.kind()) {
            case GLOBAL -> true;
            case KEYSPACE -> fleet.keyspace(scope.name()).isPresent();
            case DOMAIN ->
                ownership.domains().stream()
                        .anyMatch(domain -> domain.name().text().equals(scope.name()));
        };
        if (!exists) {
            throw Refused.invalid(
                    "scopeName", "There is no %s.".formatted(scope.words()), "Pick one of the list, or GLOBAL.");
        }
        return scope;
    }

    RuleSettings checked(@Nullable List<RuleSetting> wanted) {
        var settings = Objects.requireNonNullElse(wanted, List.<RuleSetting>of()).stream()
                .filter(setting -> !setting.saysNothing())
                .toList();
        var findings = SettingCheck.of(settings);
        if (!findings.isEmpty()) {
            throw Refused.rule(findings.getFirst().message(), "Correct the settings that the findings name.", findings);
        }
        return new RuleSettings(settings);
    }

    String note(@Nullable String note) {
        var words = Objects.requireNonNullElse(note, "").strip();
        if (words.isEmpty()) {
            throw Refused.invalid(
                    "note", "A version says what it is about.", "Say in a sentence what changes and why.");
        }
        if (words.length() > LONGEST) {
            throw Refused.invalid("note", "A note takes at most 500 characters.", "Say in a sentence what changes.");
        }
        return PlainText.required("note", words);
    }

    void requireSameScope(NamingStandard before, NewStandard wanted) {
        if (!before.scope().equals(Scope.of(wanted.scope(), wanted.scopeName()))) {
            throw Refused.invalid(
                    "scope",
                    "A draft keeps its scope: %s.".formatted(before.scope().words()),
                    "Draft another one.");
        }
    }
}
