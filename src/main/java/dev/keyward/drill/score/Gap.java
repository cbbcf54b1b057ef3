package dev.keyward.drill.score;

import org.jspecify.annotations.Nullable;

/**
 * Something that the drill showed and that should be different next time.
 *
 * @param action the id of the action item that mends it; null as long as there is none
 */
public record Gap(String text, @Nullable String action) {
    public Gap mendedBy(String item) {
        return new Gap(text, item);
    }

    public boolean hasAction() {
        return action != null;
    }
}
