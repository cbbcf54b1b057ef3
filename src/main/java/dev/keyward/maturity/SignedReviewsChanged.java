package dev.keyward.maturity;

import dev.keyward.ownership.DomainId;

/** A review of this domain was signed, so what {@link SignedReviews} tells is another now. */
public record SignedReviewsChanged(DomainId domain) {}
