package dev.keyward.duty;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One thing that waits for a person.
 *
 * @param title what to do, as a short sentence that begins with its verb, such as {@code Approve the purge of catalog-item}
 * @param subject what it is about, in words
 * @param link the page that does it: a path relative to the console's root
 * @param due when it should be done; null when nobody set a time
 * @param since when it began to wait
 * @param pressing whether harm goes on until it is done, whatever its due time
 */
public record Duty(
        Kind kind,
        String title,
        String subject,
        String link,
        @Nullable Instant due,
        Instant since,
        boolean pressing) {
    private static final Duration SOON = Duration.ofHours(24);
    private static final Duration NEAR = Duration.ofDays(7);

    public Duty(Kind kind, String title, String subject, String link, @Nullable Instant due, Instant since) {
        this(kind, title, subject, link, due, since, false);
    }

    /** The same while harm goes on until it is done. */
    public Duty asPressing() {
        return new Duty(kind, title, subject, link, due, since, true);
    }

    /**
     * What presses first; overdue next, then what is due within a week by its time; then what has no time, the longest waiting first, since
     * somebody waits for it now; last what is due later than in a week.
     */
    static Comparator<Duty> worstFirst(Instant now) {
        var near = now.plus(NEAR);
        return Comparator.comparing((Duty duty) -> !duty.pressing())
                .thenComparing(duty -> duty.due() != null && duty.due().isAfter(near))
                .thenComparing(duty -> duty.due() == null ? Instant.MAX : duty.due())
                .thenComparing(Duty::since)
                .thenComparing(Duty::title);
    }

    /** What a person is asked for. */
    public enum Kind {
        APPROVAL("Approvals"),
        TRANSFER("Transfers"),
        ATTESTATION("Attestations"),
        SIGNATURE("Signatures"),
        DRAFT("Drafts"),
        FINDING("Findings"),
        SUNSET("Sunsets"),
        PURGE("Purges"),
        INCIDENT("Incidents"),
        FRESHNESS("Burning budgets"),
        POSTMORTEM("Postmortems"),
        ACTION("Action items"),
        DRILL("Drills"),
        REVIEW("Reviews");

        private final String plural;

        Kind(String plural) {
            this.plural = plural;
        }

        /** The heading over duties of this kind. */
        public String plural() {
            return plural;
        }
    }

    /** How much a duty presses. */
    public enum Urgency {
        NOW,
        OVERDUE,
        SOON,
        LATER,
        NO_TIME
    }

    /** Derived from the due time, unless it presses: SOON means within 24 hours. */
    public Urgency urgency(Instant now) {
        if (pressing) {
            return Urgency.NOW;
        }
        if (due == null) {
            return Urgency.NO_TIME;
        }
        if (!due.isAfter(now)) {
            return Urgency.OVERDUE;
        }
        return due.isAfter(now.plus(SOON)) ? Urgency.LATER : Urgency.SOON;
    }

    /** Whether the title or the subject holds these letters, in either case. */
    public boolean mentions(String letters) {
        return (title + "\n" + subject).toLowerCase(Locale.ROOT).contains(letters.toLowerCase(Locale.ROOT));
    }
}
