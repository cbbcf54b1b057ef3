package dev.keyward.purge.approval;

import java.time.Instant;

/** Whether a purge may run now. */
public sealed interface Verdict {
    /** Enough people agreed to exactly this scope, and the agreement holds until then. */
    record Cleared(Instant until) implements Verdict {}

    /** More people have to agree first. */
    record Needs(int moreApprovals) implements Verdict {}

    /** Enough people agreed, but too long ago. */
    record Expired(Instant since) implements Verdict {}

    /** It may not run, whoever agrees. */
    record Barred(String reason) implements Verdict {}
}
