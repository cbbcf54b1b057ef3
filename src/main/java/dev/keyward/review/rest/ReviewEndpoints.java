package dev.keyward.review.rest;

import dev.keyward.api.kit.Listing;
import dev.keyward.api.kit.PageRequest;
import dev.keyward.api.kit.Versions;
import dev.keyward.kernel.Refused;
import dev.keyward.maturity.Quarter;
import dev.keyward.ownership.DomainId;
import dev.keyward.review.Review;
import dev.keyward.review.ReviewFilter;
import dev.keyward.review.ReviewId;
import dev.keyward.review.ReviewPacks;
import dev.keyward.review.ReviewState;
import dev.keyward.review.ReviewSummary;
import dev.keyward.review.Reviews;
import dev.keyward.review.SignOff;
import dev.keyward.review.agenda.Outcome;
import java.net.URI;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The quarterly reviews: the same verbs as their pages, by the same front doors. */
@RestController
@RequestMapping("/api/v1/reviews")
class ReviewEndpoints {
    private final Reviews reviews;
    private final SignOff signOff;
    private final ReviewPacks packs;

    ReviewEndpoints(Reviews reviews, SignOff signOff, ReviewPacks packs) {
        this.reviews = reviews;
        this.signOff = signOff;
        this.packs = packs;
    }

    record Open(@Nullable String quarter, @Nullable DomainId domain) {}

    record Move(@Nullable ReviewState to, @Nullable String reason) {}

    /** @param reason needed when the outcome is not the proposed one */
    record Decide(
            @Nullable String item,
            @Nullable Outcome outcome,
            @Nullable String reason) {}

    /** Overdue and unsigned ones first. */
    @GetMapping
    Listing<ReviewSummary> list(
            @RequestParam @Nullable String quarter,
            @RequestParam @Nullable DomainId domain,
            @RequestParam @Nullable Set<ReviewState> state,
            @RequestParam @Nullable String q,
            @RequestParam @Nullable Integer limit,
            @RequestParam @Nullable String cursor) {
        var filter = new ReviewFilter(asked(quarter), domain, state == null ? Set.of() : state, q);
        var request = PageRequest.of(limit, cursor, null, List.of());
        return request.listing(reviews.page(filter, request.offset(), request.limit()), reviews.count(filter));
    }

    @PostMapping
    ResponseEntity<ReviewAnswer> open(@RequestBody Open wanted) {
        var quarter = quarter(given("quarter", wanted.quarter()));
        var opened = reviews.open(quarter, given("domain", wanted.domain()));
        return ResponseEntity.created(URI.create("/api/v1/reviews/" + opened.id()))
                .eTag(Versions.etag(opened.version()))
                .body(read(opened));
    }

    private static Quarter quarter(String text) {
        return Quarter.parse(text)
                .orElseThrow(() -> Refused.invalid("quarter", "That is no quarter.", "Write it as 2026-Q3."));
    }

    private static @Nullable String asked(@Nullable String quarter) {
        return quarter == null ? null : quarter(quarter).toString();
    }

    @GetMapping("/{id}")
    ResponseEntity<ReviewAnswer> show(@PathVariable String id) {
        return answer(reviews.one(ReviewId.of(id)));
    }

    @PostMapping("/{id}/transitions")
    ResponseEntity<ReviewAnswer> move(
            @PathVariable String id,
            @RequestHeader(value = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody Move move) {
        var review = ReviewId.of(id);
        var basedOn = Versions.required(ifMatch);
        return answer(
                switch (given("to", move.to())) {
                    case PREPARED -> reviews.prepare(review, basedOn);
                    case SIGNED -> signOff.sign(review, basedOn);
                    case CLOSED -> signOff.close(review, basedOn);
                    case SCHEDULED, IN_PROGRESS, MISSED ->
                        throw Refused.wrongState(
                                "A review is not moved to %s by anybody.".formatted(move.to()),
                                "Prepare it, decide its points, sign it.");
                });
    }

    @GetMapping("/{id}/decisions")
    Listing<DecisionAnswer> decisions(
            @PathVariable String id, @RequestParam @Nullable Integer limit, @RequestParam @Nullable String cursor) {
        return PageRequest.of(limit, cursor, null, List.of())
                .cut(reviews.decisions(ReviewId.of(id)).stream()
                        .map(DecisionAnswer::of)
                        .toList());
    }

    @PostMapping("/{id}/decisions")
    ResponseEntity<ReviewAnswer> decide(
            @PathVariable String id,
            @RequestHeader(value = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody Decide made) {
        return answer(reviews.decide(
                ReviewId.of(id),
                Versions.required(ifMatch),
                given("item", made.item()),
                given("outcome", made.outcome()),
                made.reason()));
    }

    private ResponseEntity<ReviewAnswer> answer(Review review) {
        return ResponseEntity.ok().eTag(Versions.etag(review.version())).body(read(review));
    }

    private ReviewAnswer read(Review review) {
        return ReviewAnswer.of(
                review,
                reviews.decisions(review.id()),
                signOff.missing(review),
                signOff.judgedSince(review),
                signOff.verification(review.id()).orElse(null),
                packs.report(review).orElse(null));
    }

    static <T> T given(String field, @Nullable T value) {
        if (value == null) {
            throw Refused.invalid(field, "'%s' is missing.".formatted(field), "Send it.");
        }
        return value;
    }
}
