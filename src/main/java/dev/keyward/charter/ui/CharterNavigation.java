package dev.keyward.charter.ui;

/** The addresses of the charter, relative to the console's root. */
public final class CharterNavigation {
    static final String CHARTER = "charter";
    static final String DRAFT = "charter/draft";

    private CharterNavigation() {}

    /** The version in force. */
    public static String charter() {
        return CHARTER;
    }

    /** One version, whatever its state. */
    static String version(int number) {
        return CHARTER + "?version=" + number;
    }
}
