package dev.keyward.review;

import org.springframework.stereotype.Component;

/** Where reviews are kept: themselves, what was decided, what came of it, what was signed. */
@Component
record ReviewBooks(ReviewRows rows, ReviewDecisions decisions, ReviewActions actions, ReviewReports reports) {}
