package dev.keyward.review.agenda;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is known about a family in the quarter.
 *
 * @param state such as {@code ACTIVE}
 * @param legacy on the legacy path
 * @param runbook whether it names one
 * @param remaining what is left of its error budget in the worst region, in percent; null when there is none to tell
 * @param troubles real incidents that began in the quarter
 * @param sunset the day its keys should be gone
 * @param capacity what it takes and what caching can bring
 */
public record FamilyEvidence(
        String name,
        String owner,
        String state,
        boolean highImpact,
        boolean legacy,
        boolean runbook,
        Reads reads,
        Freshness freshness,
        @Nullable Integer remaining,
        List<Trouble> troubles,
        Drift drift,
        @Nullable LocalDate sunset,
        Capacity capacity) {

    /** Of which nobody knows what it takes. */
    public FamilyEvidence(
            String name,
            String owner,
            String state,
            boolean highImpact,
            boolean legacy,
            boolean runbook,
            Reads reads,
            Freshness freshness,
            @Nullable Integer remaining,
            List<Trouble> troubles,
            Drift drift,
            @Nullable LocalDate sunset) {
        this(
                name,
                owner,
                state,
                highImpact,
                legacy,
                runbook,
                reads,
                freshness,
                remaining,
                troubles,
                drift,
                sunset,
                Capacity.UNKNOWN);
    }

    /**
     * What it takes and what caching can bring (domain.md 5.6).
     *
     * @param bytes of memory; null when nobody knows
     * @param sharePercent of the bytes of its keyspace; null as long as no scan saw it
     * @param ceilingPercent the most of its reads that can hit; null when nobody knows
     */
    public record Capacity(
            @Nullable Long bytes,
            @Nullable Double sharePercent,
            @Nullable Integer ceilingPercent) {
        public static final Capacity UNKNOWN = new Capacity(null, null, null);
    }

    /**
     * What was measured in the quarter.
     *
     * @param before reads of the quarter before
     */
    public record Reads(long reads, long hits, long sampled, long stale, long before) {
        public static final Reads NONE = new Reads(0, 0, 0, 0, 0);
    }

    /**
     * What it promises and how it is kept.
     *
     * @param ttlOnly nothing but the TTL makes stale values go away
     * @param ttlSeconds null when it has none
     * @param allowedPerMillion how many of a million sampled reads may be stale
     */
    public record Freshness(
            boolean ttlOnly, @Nullable Long ttlSeconds, long maxStalenessSeconds, int allowedPerMillion) {}

    /** @param cause a name such as {@code TTL}; empty while it is not known */
    public record Trouble(int number, String incidentClass, String cause, Instant startedAt) {
        public boolean isStale() {
            return !incidentClass.equals("B");
        }

        String words() {
            return "#%d (Class %s)".formatted(number, incidentClass);
        }
    }

    /**
     * Whether somebody answers for it.
     *
     * @param state NONE, SUSPECTED or DRIFTED
     */
    public record Drift(
            String state,
            int score,
            List<String> rules,
            @Nullable Instant since) {
        public static final Drift NONE = new Drift("NONE", 0, List.of(), null);
    }

    List<Trouble> stale() {
        return troubles.stream().filter(Trouble::isStale).toList();
    }

    String page() {
        return "families/" + name;
    }
}
