package dev.keyward.kernel;

/** Why somebody does something, or asks for it, in their words: plain text without blanks around it, for the trail. */
public final class Reason {
    public static final int LONGEST = 500;
    /** Of what somebody else decides about: a letter or two tell them nothing. */
    public static final int SHORTEST_ASKED = 10;

    private Reason() {}

    public static String given(String text) {
        return given("reason", text);
    }

    /** @param field how the refusal names it */
    public static String given(String field, String text) {
        return within(field, text, 1);
    }

    /** Of a request that another person decides about, such as a waiver. */
    public static String asked(String text) {
        return within("reason", text, SHORTEST_ASKED);
    }

    private static String within(String field, String text, int shortest) {
        var reason = text.strip();
        if (reason.length() < shortest || reason.length() > LONGEST) {
            throw Refused.invalid(
                    field,
                    "A reason takes %d to %d characters.".formatted(shortest, LONGEST),
                    shortest == 1
                            ? "Say why, for whoever reads the trail."
                            : "Say why in a sentence, for whoever decides and whoever reads the trail.");
        }
        return PlainText.required(field, reason);
    }
}
