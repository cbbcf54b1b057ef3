package dev.keyward.review.ui;

import dev.keyward.ownership.DomainId;

/** The addresses of the reviews, relative to the console's root. */
public final class ReviewNavigation {
    /** All of them, the most pressing first. */
    public static final String LIST = "reviews";

    private ReviewNavigation() {}

    /** One review. @param quarter such as {@code 2026-Q3} */
    public static String path(String quarter, DomainId domain) {
        return LIST + "/" + quarter + "/" + domain;
    }
}
