package dev.keyward.bench;

import dev.keyward.audit.chain.AuditEvent;
import dev.keyward.audit.chain.ChainVerifier;
import dev.keyward.audit.chain.Head;
import dev.keyward.audit.chain.Link;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** How fast a chain is verified, beside a bare loop of SHA-256 over as many bytes: A, B, A, B, on one core. */
final class AuditBench {
    private static final int ROWS = 200_000;
    private static final int PAIRS = 9;
    private static final int BYTES_A_ROW = 500;

    String measure() throws NoSuchAlgorithmException {
        var trail = trail();
        var ratios = new double[PAIRS];
        var rates = new double[PAIRS];
        for (int pair = -2; pair < PAIRS; pair++) { // the first two warm up
            var bare = bare();
            var verified = verified(trail);
            if (pair >= 0) {
                ratios[pair] = (double) bare / verified;
                rates[pair] = ROWS * 1e9 / verified;
            }
        }
        Arrays.sort(ratios);
        Arrays.sort(rates);
        return """

                Verifying alone, in memory: %,.0f rows/s of %d bytes, **%.2f of a bare SHA-256 loop** (median of %d pairs,
                %.2f–%.2f).
                """.formatted(rates[PAIRS / 2], BYTES_A_ROW, ratios[PAIRS / 2], PAIRS, ratios[0], ratios[PAIRS - 1]);
    }

    private static long verified(List<Link> trail) {
        var verifier = ChainVerifier.upTo(trail.getLast().head());
        var began = System.nanoTime();
        if (!trail.stream().allMatch(verifier::accepts)) {
            throw new IllegalStateException(verifier.verdict().sentence());
        }
        return System.nanoTime() - began;
    }

    private static long bare() throws NoSuchAlgorithmException {
        var sha256 = MessageDigest.getInstance("SHA-256");
        var row = new byte[BYTES_A_ROW];
        var began = System.nanoTime();
        for (int i = 0; i < ROWS; i++) {
            System.arraycopy(sha256.digest(row), 0, row, 0, 32);
        }
        return System.nanoTime() - began;
    }

    /** Rows whose hashed bytes are exactly as many as those of the bare loop. */
    private static List<Link> trail() {
        var trail = new ArrayList<Link>(ROWS);
        var head = Head.NONE;
        for (int i = 1; i <= ROWS; i++) {
            var at = Instant.ofEpochSecond(1_790_000_000L + i);
            var state = "{\"ttl\":\"PT%010dS\",\"owner\":\"team-catalog\",\"purpose\":\"%s\"}"
                    .formatted(i, "x".repeat(104));
            var event = new AuditEvent(
                    i,
                    at,
                    "engineer",
                    "UI",
                    null,
                    "family.edited",
                    "family/catalog-item",
                    state,
                    state,
                    "reason",
                    null);
            var link = Link.after(head, event);
            trail.add(link);
            head = link.head();
        }
        return trail;
    }
}
