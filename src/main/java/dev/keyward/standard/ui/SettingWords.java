package dev.keyward.standard.ui;

import dev.keyward.kernel.Severity;
import dev.keyward.registry.lint.RuleSetting;
import dev.keyward.shell.kit.StatusBadge;
import dev.keyward.shell.kit.Tone;
import dev.keyward.standard.StandardState;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Settings and states in words, the same on every page of the standards. */
final class SettingWords {
    private SettingWords() {}

    static StatusBadge badge(Severity severity) {
        var tone = switch (severity) {
            case ERROR -> Tone.DANGER;
            case WARN -> Tone.ATTENTION;
            case INFO -> Tone.NEUTRAL;
        };
        return new StatusBadge(tone, severity(severity));
    }

    static String severity(Severity severity) {
        return switch (severity) {
            case ERROR -> "Error";
            case WARN -> "Warning";
            case INFO -> "Note";
        };
    }

    static StatusBadge badge(StandardState state) {
        return switch (state) {
            case DRAFT -> new StatusBadge(Tone.PROGRESS, "Draft");
            case EFFECTIVE -> new StatusBadge(Tone.GOOD, "In force");
            case SUPERSEDED -> new StatusBadge(Tone.NEUTRAL, "Superseded");
            case DISCARDED -> new StatusBadge(Tone.NEUTRAL, "Discarded");
        };
    }

    /** Such as {@code warning; maxPlaceholders 5}. */
    static String of(RuleSetting setting) {
        var params = new TreeMap<>(Objects.requireNonNullElse(setting.params(), Map.<String, Object>of()))
                .entrySet().stream()
                        .map(entry -> entry.getKey() + " " + value(entry.getValue()))
                        .collect(Collectors.joining("; "));
        var level = setting.severity() == null ? "severity as built in" : level(setting.severity());
        return params.isEmpty() ? level : level + "; " + params;
    }

    static String level(RuleSetting.Level level) {
        return switch (level) {
            case ERROR -> "error";
            case WARN -> "warning";
            case INFO -> "note";
            case NONE -> "switched off";
        };
    }

    static String value(Object value) {
        return value instanceof Collection<?> words
                ? words.stream().map(String::valueOf).sorted().collect(Collectors.joining(", "))
                : String.valueOf(value);
    }
}
