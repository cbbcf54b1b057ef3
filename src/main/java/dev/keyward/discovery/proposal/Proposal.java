package dev.keyward.discovery.proposal;

import dev.keyward.redis.KeyName;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What some unregistered keys look like, and the evidence for it.
 *
 * @param template in the grammar of {@link dev.keyward.keys.KeyTemplate}; empty when no template can say it
 * @param keys how many were seen of it
 * @param bytes what they take, by the mean of those that were measured; 0 when none was
 * @param life seconds that the longest-lived of those had left; null when most do not expire or none was measured
 * @param examples a few of them, at most 256 bytes of each
 * @param slots the placeholders from left to right
 * @param confidence from 0 to 1, that this is one family and these are its placeholders
 * @param why the reasons for it, a sentence or two
 */
public record Proposal(
        String template,
        long keys,
        long bytes,
        @Nullable Long life,
        List<KeyName> examples,
        List<Slot> slots,
        double confidence,
        String why) {

    public Proposal {
        examples = List.copyOf(examples);
        slots = List.copyOf(slots);
    }

    /**
     * What stands in one placeholder.
     *
     * @param type as the template writes it; empty for the default type
     * @param distinct how many values there were, within about 5 % beyond 32
     * @param examples a few of them, as a person reads them
     */
    public record Slot(String name, String type, long distinct, List<String> examples) {
        public Slot {
            examples = List.copyOf(examples);
        }
    }

    /** Whether a family can be made of it. */
    public boolean isSayable() {
        return !template.isEmpty();
    }
}
