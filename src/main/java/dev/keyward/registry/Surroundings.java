package dev.keyward.registry;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.keyward.kernel.Refused;
import dev.keyward.ownership.DomainId;
import dev.keyward.ownership.TeamId;
import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The parts of a manifest about what stands around the keys: who uses them, on which path, how many there are. */
public final class Surroundings {
    static final int MOST_USAGES = 50;
    static final int MOST_HOPS = 20;
    private static final int MOST_WORDS = 20;
    private static final int LONGEST_ADDRESS = 500;
    private static final Pattern WORD = Pattern.compile("[a-z0-9][a-z0-9-]{0,40}");
    private static final Pattern SERVICE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._/-]{0,62}");

    private Surroundings() {}

    /**
     * A service that works with the keys.
     *
     * @param domain the service's domain; null means the family's own
     * @param stoppedOn the day it stopped, said by whoever answers for it; draining waits seven days from there
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Usage(
            String service,
            Mode mode,
            @Nullable DomainId domain,
            @Nullable LocalDate stoppedOn) {
        /** What it does with them. */
        public enum Mode {
            READER,
            WRITER,
            INVALIDATOR
        }

        public Usage {
            if (!SERVICE.matcher(service).matches()) {
                throw Refused.invalid(
                        "usages.service",
                        "A service's name takes 1 to 63 letters, digits, '.', '_', '/' and '-'.",
                        "Use the name its deployment has.");
            }
        }

        public boolean writes() {
            return mode == Mode.WRITER;
        }
    }

    /**
     * One step of a value's path (playbook, "Layered Cache Diagram").
     *
     * @param owner the team that runs it; null while nobody said
     * @param retry whether a failed step is tried again
     * @param dlq whether what failed for good is kept
     * @param expectedLag how long the step usually takes
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record LayerHop(
            Layer layer,
            @Nullable TeamId owner,
            @Nullable Boolean retry,
            @Nullable Boolean dlq,
            @Nullable Duration expectedLag) {
        /** The boxes of the playbook's diagram. */
        public enum Layer {
            CDN,
            API,
            CACHE,
            ORIGIN_DB,
            CDC,
            INVALIDATION_WORKER
        }

        public LayerHop {
            Promises.positive("layers.expectedLag", expectedLag);
        }
    }

    /** How big and how busy the family is expected to be; each null while nobody knows. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Expected(
            @Nullable Long keys,
            @Nullable Long valueBytes,
            @Nullable Double readsPerSecond,
            @Nullable Double writesPerSecond) {
        public Expected {
            notNegative("expected.keys", keys);
            notNegative("expected.valueBytes", valueBytes);
            notNegative("expected.readsPerSecond", readsPerSecond);
            notNegative("expected.writesPerSecond", writesPerSecond);
        }
    }

    private static void notNegative(String field, @Nullable Number number) {
        if (number != null && !(number.doubleValue() >= 0 && number.doubleValue() <= 1e15)) {
            throw Refused.invalid(field, "%s is not negative.".formatted(field), "Give an estimate, or leave it out.");
        }
    }

    static <T> List<T> bounded(String field, @Nullable List<T> all, int most) {
        var known = all == null ? List.<T>of() : List.copyOf(all);
        if (known.size() > most) {
            throw Refused.invalid(
                    field, "At most %d %s.".formatted(most, field), "Name the ones that matter in an incident.");
        }
        return known;
    }

    static Set<String> words(String field, @Nullable Set<String> all) {
        var known = all == null ? Set.<String>of() : Set.copyOf(all);
        if (known.size() > MOST_WORDS
                || !known.stream().allMatch(word -> WORD.matcher(word).matches())) {
            throw Refused.invalid(
                    field, "At most 20 tags of lower-case letters, digits and '-'.", "Write them as in 'hot-path'.");
        }
        return known;
    }

    /** What is seen is where it leads: no invisible or reversing characters. */
    private static boolean isShown(String text) {
        return text.length() <= LONGEST_ADDRESS
                && text.strip().chars().allMatch(letter -> letter > ' ' && letter < 0x7f);
    }

    /** A link people will click: http or https, nothing that runs. */
    static @Nullable String address(String field, @Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            var uri = new URI(text.strip());
            var scheme = Objects.requireNonNullElse(uri.getScheme(), "");
            if (Set.of("http", "https").contains(scheme)
                    && uri.getHost() != null
                    && uri.getUserInfo() == null
                    && isShown(text)) {
                return uri.toString();
            }
        } catch (java.net.URISyntaxException unreadable) {
            // Refused below, as everything that is no link.
        }
        throw Refused.invalid(
                field,
                "A link starts with https:// or http://, names a host and no person, and is plain ASCII.",
                "Copy it from the address bar.");
    }
}
