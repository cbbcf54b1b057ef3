package dev.keyward.audit;

import dev.keyward.audit.chain.ChainVerifier;
import dev.keyward.audit.chain.Head;
import dev.keyward.kernel.Refused;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads the trail page by page through a verifier. One at a time; remembers the last result. */
@Component
class ChainCheck {
    /** How many of the youngest rows a start verifies. */
    static final int TAIL = 1_000;

    private static final int PAGE = 1_000;

    private final StoredTrail trail;
    private final InstantSource clock;
    private final Semaphore running = new Semaphore(1);
    private volatile @Nullable Verification latest;

    ChainCheck(StoredTrail trail, InstantSource clock) {
        this.trail = trail;
        this.clock = clock;
    }

    /** The last result since the console started. */
    Optional<Verification> latest() {
        return Optional.ofNullable(latest);
    }

    /** Verifies every row, and against an exported head if there is one. */
    Verification whole(@Nullable Head exported) {
        return check(true, exported);
    }

    /** Verifies the youngest rows only, quick enough for every start. */
    Verification tail() {
        return check(false, null);
    }

    private Verification check(boolean whole, @Nullable Head exported) {
        if (!running.tryAcquire()) {
            throw Refused.tooMany("The trail is being verified already.", "Wait for that result.");
        }
        try {
            var began = clock.instant();
            // The last row before the head: both only grow, so a last row behind the head is damage, not a race.
            var last = trail.last();
            var head = trail.head();
            var start = whole ? Head.NONE : trail.headAt(head.seq() - TAIL);
            var verifier = whole ? ChainVerifier.upTo(head, exported) : ChainVerifier.behind(start, head);
            feed(verifier, whole ? Long.MIN_VALUE : start.seq(), Math.max(last, head.seq()));
            var ended = clock.instant();
            var result = new Verification(verifier.verdict(), ended, Duration.between(began, ended), whole, exported);
            if (exported == null) { // a wrongly copied head says nothing about the trail
                latest = result;
            }
            return result;
        } finally {
            running.release();
        }
    }

    private void feed(ChainVerifier verifier, long behind, long last) {
        var page = trail.behind(behind, last, PAGE);
        while (!page.isEmpty() && page.stream().allMatch(verifier::accepts)) {
            page = trail.behind(page.getLast().event().seq(), last, PAGE);
        }
    }
}
