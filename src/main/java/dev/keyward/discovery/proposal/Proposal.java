package dev.keyward.discovery.proposal;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import dev.keyward.discovery.tally.Expiry;
import dev.keyward.keys.KeyTemplate;
import dev.keyward.redis.KeyName;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What some unregistered keys look like, and the evidence for it.
 *
 * @param template in the grammar of {@link KeyTemplate}; empty when no template can say it
 * @param keys how many were seen of it
 * @param bytes what they take, by the mean of those that were measured; 0 when none was
 * @param expiry whether and when they expire, by those that were read; null when none was
 * @param examples a few of them, at most 256 bytes of each
 * @param slots the placeholders from left to right
 * @param confidence from 0 to 1, that this is one family and these are its placeholders
 * @param why the reasons for it, a sentence or two
 * @param estimate whether keys are an estimate, since not all names were looked at; null for no
 */
@JsonIgnoreProperties(ignoreUnknown = true) // a scan kept by an earlier version stays readable
public record Proposal(
        String template,
        long keys,
        long bytes,
        @Nullable Expiry expiry,
        List<KeyName> examples,
        List<Slot> slots,
        double confidence,
        String why,
        @Nullable Boolean estimate) {

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

        /** Whether {@link #distinct} was counted; more values than that are told from a sketch. */
        @JsonIgnore
        public boolean isCounted() {
            return distinct <= Distinct.EXACT;
        }

        Slot masked() {
            return type.indexOf('|') >= 0
                    ? this
                    : new Slot(
                            name,
                            type,
                            distinct,
                            examples.stream().map(Mask::dots).toList());
        }
    }

    /** Whether a family can be made of it. */
    @JsonIgnore
    public boolean isSayable() {
        return !template.isEmpty();
    }

    /** The examples with every value covered. */
    public List<String> maskedExamples() {
        return examples.stream().map(one -> Mask.of(one, template)).toList();
    }

    /** The placeholders with their values covered; those of a list stand in the template anyway. */
    public List<Slot> maskedSlots() {
        return slots.stream().map(Slot::masked).toList();
    }

    /** Whether it can be registered under the naming standard as it is: a word and a version begin it. */
    @JsonIgnore
    public boolean isVersioned() {
        if (template.isEmpty()) {
            return false;
        }
        var segments = new KeyTemplate(template).segments();
        return segments.getFirst().literal().isPresent()
                && segments.size() > 1
                && segments.get(1).isVersion();
    }

    /** The same for more keys than were told apart, since only a part of a keyspace was looked at. */
    public Proposal scaled(double keysBy, double bytesBy) {
        return new Proposal(
                template,
                Math.round(keys * keysBy),
                Math.round(bytes * bytesBy),
                expiry,
                examples,
                slots,
                confidence,
                why,
                estimate);
    }

    /** The same of a part of the names: what was told apart is no count of all of them. */
    public Proposal estimated() {
        return new Proposal(
                template, keys, bytes, expiry, examples, slots, confidence, "Of the names looked at: " + why, true);
    }

    @JsonIgnore
    public boolean isEstimated() {
        return Boolean.TRUE.equals(estimate);
    }
}
