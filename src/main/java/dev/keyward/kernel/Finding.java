package dev.keyward.kernel;

import org.jspecify.annotations.Nullable;

/**
 * What one rule says about one input.
 *
 * @param ruleId the rule's id, such as {@code KT002}
 * @param field the input it belongs to, by its REST name; null when it belongs to the whole
 * @param message what is wrong and how to mend it, in a sentence or two
 * @param evidence the part of the input that shows it
 */
public record Finding(
        String ruleId,
        Severity severity,
        @Nullable String field,
        String message,
        @Nullable String evidence) {

    public static Finding error(String ruleId, String field, String message) {
        return new Finding(ruleId, Severity.ERROR, field, message, null);
    }

    public static Finding warn(String ruleId, String field, String message) {
        return new Finding(ruleId, Severity.WARN, field, message, null);
    }

    public boolean blocks() {
        return severity == Severity.ERROR;
    }
}
