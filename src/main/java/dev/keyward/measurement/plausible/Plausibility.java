package dev.keyward.measurement.plausible;

import dev.keyward.kernel.Finding;
import dev.keyward.measurement.Measurement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Whether a measurement can be true, seen at a moment; each field that cannot is named.
 *
 * @param now a bucket begins two minutes after it at the latest (domain.md I6): clocks differ
 * @param oldest a bucket that begins before it is refused, since those were rolled up
 */
public record Plausibility(Instant now, Instant oldest) {
    private static final Duration SKEW = Duration.ofMinutes(2);
    private static final int LONGEST_BUCKET = 3_600;
    /** More reads than any bucket has, and few enough that a year of them still adds up. */
    private static final long MOST = 1_000_000_000_000L;

    private static final double LARGEST = 1e9;
    private static final Pattern NAME = Pattern.compile("[!-~]{1,100}");
    private static final Pattern REGION = Pattern.compile("[a-z][a-z0-9-]{0,62}");

    /** @param at what comes before the name of a field, such as {@code items[3].} */
    public List<Finding> findings(Measurement said, String at) {
        var findings = new Complaints(at);
        names(said, findings);
        time(said, findings);
        counts(said, findings);
        findings.size("stalenessP95Seconds", said.stalenessP95Seconds());
        findings.size("hitP95Ms", said.hitP95Ms());
        findings.size("originP95Ms", said.originP95Ms());
        return findings.all;
    }

    private static void names(Measurement said, Complaints findings) {
        if (!REGION.matcher(said.region()).matches()) {
            findings.add("region", "A region is a code such as eu: lower-case letters, digits and '-'.");
        }
        if (!NAME.matcher(said.source()).matches()) {
            findings.add("source", "A source takes 1 to 100 printable characters without blanks.");
        }
        if (!NAME.matcher(said.id()).matches()) {
            findings.add("id", "An id takes 1 to 100 printable characters without blanks, such as a UUID.");
        }
    }

    private void time(Measurement said, Complaints findings) {
        if (said.bucketSeconds() < 1 || said.bucketSeconds() > LONGEST_BUCKET) {
            findings.add("bucketSeconds", "A bucket lasts 1 to 3,600 seconds.");
        }
        if (said.bucketStart().isAfter(now.plus(SKEW))) {
            findings.add("bucketStart", "The bucket begins in the future. Check the reporter's clock.");
        } else if (said.bucketStart().isBefore(oldest)) {
            findings.add(
                    "bucketStart",
                    "The bucket is older than measurements are kept: %d days."
                            .formatted(Duration.between(oldest, now).toDays()));
        }
    }

    private static void counts(Measurement said, Complaints findings) {
        findings.count("reads", said.reads());
        findings.count("hits", said.hits());
        findings.count("misses", said.misses());
        findings.count("sampledReads", said.sampledReads());
        findings.count("staleReads", said.staleReads());
        findings.count("invalidations", said.invalidations());
        findings.count("dlqDepth", said.dlqDepth());
        if (findings.all.isEmpty() && said.hits() + said.misses() > said.reads()) {
            findings.add("reads", "There are more hits and misses than reads.");
        }
        if (said.staleReads() > said.sampledReads()) {
            findings.add("staleReads", "More reads were stale than were sampled.");
        }
    }

    private static final class Complaints {
        private final List<Finding> all = new ArrayList<>();
        private final String at;

        Complaints(String at) {
            this.at = at;
        }

        void add(String field, String message) {
            all.add(Finding.error("INPUT", at + field, message));
        }

        void count(String field, @Nullable Long number) {
            if (number != null && (number < 0 || number > MOST)) {
                add(field, "A count is 0 or more, and at most %,d.".formatted(MOST));
            }
        }

        void size(String field, @Nullable Double number) {
            if (number != null && !(number >= 0 && number <= LARGEST)) {
                add(field, "A time is 0 or more, and at most a billion.");
            }
        }
    }
}
