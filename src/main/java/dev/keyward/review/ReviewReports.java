package dev.keyward.review;

import dev.keyward.review.ReviewActions.Handed;
import dev.keyward.review.ReviewSnapshots.Stored;
import dev.keyward.review.snapshot.CanonicalJson;
import dev.keyward.review.snapshot.Decided;
import dev.keyward.review.snapshot.Report;
import dev.keyward.review.snapshot.Signature;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The report of a review: as signed, from its stored bytes and nothing else; before, with the decisions so far. */
@Component
class ReviewReports {
    private final ReviewSnapshots snapshots;
    private final ReviewDecisions decisions;
    private final JsonMapper json;

    ReviewReports(ReviewSnapshots snapshots, ReviewDecisions decisions, JsonMapper json) {
        this.snapshots = snapshots;
        this.decisions = decisions;
        this.json = json;
    }

    /** Writes down what is signed, once; answers its hash. */
    String freeze(Review review, List<Handed> handed, String person, Instant at) {
        var told = byItem(handed.stream().map(Handed::told).toList());
        var given = (int) handed.stream().filter(one -> one.item() != null).count();
        var signed = review.report().orElseThrow().with(told, new Signature(person, at, handed.size(), given));
        var bytes = canonical(signed);
        var hash = CanonicalJson.sha256(bytes);
        snapshots.add(review.id(), new Stored(new String(bytes, StandardCharsets.UTF_8), hash), at);
        return hash;
    }

    Optional<Verification> verification(ReviewId review) {
        return snapshots.of(review).map(ReviewReports::verified);
    }

    /** The bytes that were signed, or those that would be. */
    Optional<byte[]> bytes(Review review) {
        return snapshots
                .of(review.id())
                .map(stored -> stored.document().getBytes(StandardCharsets.UTF_8))
                .or(() -> drafted(review).map(this::canonical));
    }

    /** Empty before it was prepared, and when what is stored is not what was signed: that is shown to nobody. */
    Optional<Report> of(Review review) {
        var stored = snapshots.of(review.id());
        return stored.isEmpty()
                ? drafted(review)
                : stored.filter(ReviewReports::isIntact).map(this::read);
    }

    private Report read(Stored stored) {
        return json.readValue(stored.document(), Report.class);
    }

    private static boolean isIntact(Stored stored) {
        return verified(stored).isIntact();
    }

    private static Verification verified(Stored stored) {
        return new Verification(
                stored.sha256(), CanonicalJson.sha256(stored.document().getBytes(StandardCharsets.UTF_8)));
    }

    private Optional<Report> drafted(Review review) {
        return review.report()
                .map(report -> report.with(
                        byItem(decisions.of(review.id()).stream()
                                .map(ReviewActions::decided)
                                .toList()),
                        null));
    }

    private byte[] canonical(Report report) {
        return CanonicalJson.bytes(json.valueToTree(report));
    }

    private static Map<String, Decided> byItem(List<Decided> all) {
        return all.stream().collect(Collectors.toMap(Decided::item, Function.identity()));
    }
}
