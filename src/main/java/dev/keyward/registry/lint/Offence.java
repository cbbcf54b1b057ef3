package dev.keyward.registry.lint;

import dev.keyward.keys.Quoted;
import org.jspecify.annotations.Nullable;

/**
 * One place where a rule is broken.
 *
 * @param field the input by its REST name, such as {@code ttl.value}
 * @param says what stands for {@code %s} in the rule's message
 * @param evidence the part of the input that shows it; null when something is missing
 */
record Offence(String field, String says, @Nullable String evidence) {

    /** A part of the template as it was written. */
    static Offence in(String part) {
        return quoting("template", part);
    }

    /** A text that people wrote: short, in quotes, and nothing invisible in it. */
    static Offence quoting(String field, String text) {
        return new Offence(field, Quoted.of(text), text);
    }

    /** A number or a word of the rule's own. */
    static Offence measuring(String field, String says) {
        return new Offence(field, says, says);
    }

    /** Something is not there. */
    static Offence missing(String field, String what) {
        return new Offence(field, what, null);
    }

    /** The field of a placeholder. */
    static String placeholder(String name) {
        return "placeholders." + name;
    }
}
