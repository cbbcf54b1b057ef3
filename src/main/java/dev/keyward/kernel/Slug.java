package dev.keyward.kernel;

import java.util.regex.Pattern;

/** The shape of every name that appears in a URL: {@code [a-z][a-z0-9-]{1,62}} (domain.md section 4). */
public final class Slug {
    private static final Pattern SHAPE = Pattern.compile("[a-z][a-z0-9-]{1,62}");

    private Slug() {}

    /** Answers the text, or refuses it with a sentence a person can use. */
    public static String checked(String what, String text) {
        if (!SHAPE.matcher(text).matches()) {
            throw new IllegalArgumentException(
                    "%s takes 2 to 63 lower-case letters, digits and '-', and starts with a letter.".formatted(what));
        }
        return text;
    }
}
