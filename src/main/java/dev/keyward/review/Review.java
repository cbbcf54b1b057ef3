package dev.keyward.review;

import dev.keyward.kernel.Identifier;
import dev.keyward.kernel.Refused;
import dev.keyward.maturity.Quarter;
import dev.keyward.ownership.DomainId;
import dev.keyward.review.agenda.Item;
import dev.keyward.review.agenda.Outcome;
import dev.keyward.review.agenda.Period;
import dev.keyward.review.snapshot.Report;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;

/**
 * The review of a domain for a quarter; there is one. Once signed nothing but its closing changes it (domain.md I13).
 *
 * @param quarter such as {@code 2026-Q3}
 * @param dueAt unsigned by then it is missed
 * @param points how many decisions its agenda asks for
 * @param calls for how many of them something else than keeping is proposed
 * @param agenda as it was last prepared, without decisions; null before
 */
public record Review(
        @Id ReviewId id,
        @Version long version,
        String quarter,
        DomainId domain,
        ReviewState state,
        Instant openedAt,
        Instant endsAt,
        Instant dueAt,
        @Nullable Instant preparedAt,
        @Nullable String preparedBy,
        int points,
        int calls,
        @Nullable Integer levelNow,
        @Nullable Integer levelBefore,
        @Nullable Report agenda,
        @Nullable String signedBy,
        @Nullable Instant signedAt,
        @Nullable Instant closedAt) {
    /** How long after the end of its quarter a review can be signed. */
    public static final Duration GRACE = Duration.ofDays(30);

    static Review opened(Quarter quarter, DomainId domain, Instant at) {
        return new Review(
                new ReviewId(Identifier.next(at.toEpochMilli())),
                0,
                quarter.toString(),
                domain,
                ReviewState.SCHEDULED,
                at,
                quarter.end(),
                quarter.end().plus(GRACE),
                null,
                null,
                0,
                0,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    public Quarter inQuarter() {
        return Quarter.parse(quarter).orElseThrow();
    }

    /** Its quarter as far as it is known at a moment. */
    Period period(Instant now) {
        var all = inQuarter();
        var until = now.isBefore(all.end()) ? now : all.end();
        var next = Quarter.of(all.end()).end().plus(GRACE);
        return new Period(all.start(), until, all.end(), next);
    }

    /** What it is asked for when it is prepared; empty before. */
    public Optional<Report> report() {
        return Optional.ofNullable(agenda);
    }

    public boolean isOverdue(Instant now) {
        return state.isOpen() && endsAt.isBefore(now);
    }

    String subject() {
        return "review/" + quarter + "/" + domain;
    }

    Item item(String name) {
        return report().flatMap(asked -> asked.asked().item(name))
                .orElseThrow(() ->
                        Refused.unknown("item of this agenda", name.length() > 80 ? name.substring(0, 80) : name));
    }

    /** @param decided whether decisions of an earlier preparation still hold */
    Review prepared(Report next, String person, Instant at, boolean decided) {
        requireOpen();
        var items = next.items();
        var calling = items.stream()
                .filter(item -> item.proposal().outcome() != Outcome.KEEP)
                .count();
        return new Review(
                id,
                version,
                quarter,
                domain,
                decided ? ReviewState.IN_PROGRESS : ReviewState.PREPARED,
                openedAt,
                endsAt,
                dueAt,
                at,
                person,
                items.size(),
                (int) calling,
                next.standing().level(),
                next.standing().before(),
                next,
                null,
                null,
                null);
    }

    Review underWay() {
        requireOpen();
        return at(ReviewState.IN_PROGRESS, null, null, null);
    }

    Review signed(String person, Instant at) {
        requireOpen();
        return at(ReviewState.SIGNED, person, at, null);
    }

    Review closed(Instant at) {
        if (state != ReviewState.SIGNED) {
            throw Refused.wrongState(
                    "A review that is %s is not closed.".formatted(lower()), "Sign it first; it closes by itself.");
        }
        return at(ReviewState.CLOSED, signedBy, signedAt, at);
    }

    Review missed() {
        requireOpen();
        return at(ReviewState.MISSED, null, null, null);
    }

    void requireOpen() {
        if (!state.isOpen()) {
            throw Refused.wrongState(
                    "The review of %s for %s is %s, so it stays as it is.".formatted(domain, quarter, lower()),
                    state == ReviewState.MISSED
                            ? "Go on in the review of the next quarter."
                            : "What is still to be done is in its action items.");
        }
    }

    private String lower() {
        return state.label().toLowerCase(java.util.Locale.ROOT);
    }

    private Review at(ReviewState next, @Nullable String signer, @Nullable Instant signed, @Nullable Instant closed) {
        return new Review(
                id,
                version,
                quarter,
                domain,
                next,
                openedAt,
                endsAt,
                dueAt,
                preparedAt,
                preparedBy,
                points,
                calls,
                levelNow,
                levelBefore,
                agenda,
                signer,
                signed,
                closed);
    }
}
