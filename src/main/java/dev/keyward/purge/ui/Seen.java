package dev.keyward.purge.ui;

import dev.keyward.audit.StoryLine;
import dev.keyward.purge.KillSwitch;
import dev.keyward.purge.Purge;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/** What the page of a purge knows: read together, outside the session's lock. */
record Seen(Purge purge, List<StoryLine> story, KillSwitch killSwitch) {
    /** How long after its end the answer to the last batch may still be on its way. */
    private static final Duration LAST_ANSWER = Duration.ofSeconds(10);

    boolean offersTheSameAs(Seen before) {
        return purge.version() == before.purge.version()
                && killSwitch.on() == before.killSwitch.on()
                && Objects.equals(purge.blocked(), before.purge.blocked());
    }

    /** Whether something may still change by itself. */
    boolean moves(Instant now) {
        var finished = purge.timings().finishedAt();
        var open = purge.progress().deletedAtMost() > purge.progress().deleted();
        return purge.state().active() || (open && finished != null && now.isBefore(finished.plus(LAST_ANSWER)));
    }
}
