package dev.keyward.access;

import dev.keyward.kernel.Slug;
import java.util.Set;

/** The rule for names of accounts. A name that cannot be one is never repeated: people type passwords into it. */
final class AccountName {
    static final String NOBODY = "(no such account)";
    /** Names the trail uses for itself. */
    private static final Set<String> RESERVED = Set.of("system", "anonymous", "nobody");

    private AccountName() {}

    static String checked(String text) {
        if (RESERVED.contains(text)) {
            throw new IllegalArgumentException("The name '%s' is taken by the console itself.".formatted(text));
        }
        return Slug.checked("An account name", text);
    }

    static boolean isOne(String text) {
        try {
            checked(text);
            return true;
        } catch (IllegalArgumentException impossible) {
            return false;
        }
    }
}
