package dev.keyward.review;

import dev.keyward.kernel.Finding;
import dev.keyward.kernel.Refused;
import dev.keyward.review.pack.ReportCsv;
import dev.keyward.review.pack.ReportPdf;
import dev.keyward.review.snapshot.Report;
import dev.keyward.security.SignedIn;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Reviews to take away: all three formats are made of the same stored bytes, and of nothing when those were changed. */
@Service
public class ReviewPacks {
    private final Reviews reviews;
    private final ReviewReports reports;

    ReviewPacks(Reviews reviews, ReviewReports reports) {
        this.reviews = reviews;
        this.reports = reports;
    }

    /** As signed, or as it stands; empty before it was prepared. */
    @SignedIn
    public Optional<Report> report(Review review) {
        return reports.of(review);
    }

    @SignedIn
    public ReviewPack pack(ReviewId id, PackFormat format) {
        var review = reviews.one(id);
        var verified = reports.verification(id);
        verified.filter(one -> !one.isIntact()).ifPresent(ReviewPacks::refuse);
        var content = content(review, format, verified.map(Verification::signed).orElse(""));
        var draft = review.state().isSigned() ? "" : "-draft";
        var name = "review-%s-%s%s.%s".formatted(review.quarter(), review.domain(), draft, format.extension());
        return new ReviewPack(name, format.contentType(), content);
    }

    private byte[] content(Review review, PackFormat format, String hash) {
        var report = report(review).orElseThrow(ReviewPacks::nothing);
        return switch (format) {
            case JSON -> reports.bytes(review).orElseThrow(ReviewPacks::nothing);
            case CSV -> ReportCsv.of(report).getBytes(StandardCharsets.UTF_8);
            case PDF -> ReportPdf.of(report, hash);
        };
    }

    private static Refused nothing() {
        return Refused.wrongState("Nothing was gathered for this review yet.", "Prepare it first.");
    }

    private static void refuse(Verification changed) {
        throw Refused.wrongState(
                "The stored snapshot of this review was changed after it was signed.",
                "Compare it with a pack that was taken away earlier, and with the hash in the trail.",
                List.of(
                        Finding.error("SNAPSHOT", "signed", "Signed was %s.".formatted(changed.signed())),
                        Finding.error("SNAPSHOT", "stored", "Stored is %s.".formatted(changed.stored()))));
    }
}
