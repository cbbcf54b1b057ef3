package dev.keyward.review.agenda;

/**
 * What a review looks at: the four points of the playbook ("Quarterly Review Rhythm"), then exemptions, drift, and
 * what one person did alone. All together ask for at most twelve decisions.
 */
public enum Kind {
    STALE_TRENDS("Stale incident trends", "Review stale incident trends.", 2),
    TTL_TUNING("TTL and strategy tuning", "Tune TTL and invalidation strategies by domain.", 2),
    LEGACY_PRUNE("Legacy pruning", "Prune legacy key families.", 2),
    RUNBOOK_DRILL("Runbook drills", "Validate runbook effectiveness through drills.", 1),
    EXEMPTIONS("Exemptions", "An exemption always ends: is it still needed?", 2),
    DRIFT("Ownership drift", "The charter prevents silent ownership drift.", 2),
    BROKEN_GLASS(
            "Purges by one person",
            "A purge that ran without a second person is looked at within 24 hours, and once more here.",
            1);

    private final String title;
    private final String purpose;
    private final int most;

    Kind(String title, String purpose, int most) {
        this.title = title;
        this.purpose = purpose;
        this.most = most;
    }

    public String title() {
        return title;
    }

    /** Why it is on the agenda, in a sentence. */
    public String purpose() {
        return purpose;
    }

    /** How many decisions it asks for at most. */
    public int most() {
        return most;
    }
}
