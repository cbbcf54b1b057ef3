package dev.keyward.audit;

import org.springframework.stereotype.Component;

/** Tells one history of the console from another: each has its own trail. */
@Component
public class TrailMarks {
    private final StoredTrail trail;

    TrailMarks(StoredTrail trail) {
        this.trail = trail;
    }

    /** Where the trail ends now. */
    public TrailMark now() {
        var head = trail.head();
        return new TrailMark(head.seq(), head.hash());
    }

    /** Whether that row is still there as it was. One before the first always is. */
    public boolean goesOnFrom(TrailMark earlier) {
        var there = trail.headAt(earlier.row());
        return there.seq() == earlier.row() && there.hash().equals(earlier.hash());
    }
}
