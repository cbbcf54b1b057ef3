package dev.keyward.purge.approval;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Above so many keys whoever starts a purge types what it is of, so that nobody starts the one beside it (T24). */
public final class TypedName {
    private TypedName() {}

    /**
     * Why what was typed does not do.
     *
     * @param keys what the dry run expects to go; null without one
     * @param needed whether a person starts it; then nothing typed is as wrong as something else
     */
    public static Optional<String> refusal(String family, @Nullable Long keys, boolean needed, @Nullable String typed) {
        if (typed == null || typed.isBlank()) {
            return needed && isAsked(keys)
                    ? Optional.of("This purge is of more than %,d keys, so its family's name has to be typed."
                            .formatted(Risk.MANY_KEYS))
                    : Optional.empty();
        }
        return typed.strip().equals(family)
                ? Optional.empty()
                : Optional.of("What was typed is not the name of the family that would be purged.");
    }

    /** Whether a purge of so many keys asks for it. */
    public static boolean isAsked(@Nullable Long keys) {
        return keys != null && keys > Risk.MANY_KEYS;
    }
}
