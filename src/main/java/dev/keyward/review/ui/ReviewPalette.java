package dev.keyward.review.ui;

import dev.keyward.review.ReviewFilter;
import dev.keyward.shell.kit.PaletteEntry;
import dev.keyward.shell.kit.PaletteSource;
import java.util.List;
import org.springframework.stereotype.Component;

/** The way to the review of a domain. */
@Component
class ReviewPalette implements PaletteSource {
    private static final int MOST = 5;
    private static final String WORD = "review";
    private final ReviewDesk desk;

    ReviewPalette(ReviewDesk desk) {
        this.desk = desk;
    }

    @Override
    public int order() {
        return 60;
    }

    @Override
    public List<PaletteEntry> find(String text) {
        var domain = text.toLowerCase(java.util.Locale.ROOT).replace(WORD, "").strip();
        if (domain.length() < 2) {
            return List.of();
        }
        return desk.reviews().page(new ReviewFilter(null, null, java.util.Set.of(), domain), 0, MOST).stream()
                .map(review -> new PaletteEntry(
                        "Reviews",
                        "check",
                        "Review of %s, %s".formatted(review.domain(), review.quarter()),
                        review.state().label(),
                        ReviewNavigation.path(review.quarter(), review.domain())))
                .toList();
    }
}
