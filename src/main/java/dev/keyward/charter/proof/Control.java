package dev.keyward.charter.proof;

/** Everything the console can measure for a clause. The list is closed: a clause without one of these is kept by people. */
public enum Control {
    STEWARDS_ABLE(
            "Every domain has a steward team that can act",
            "Domains with a steward team that can act",
            "A steward team counts as able while it is active and has a member who may sign in.",
            "There is no domain yet, so nothing shows it.",
            "Domains",
            "domains"),
    NAMING_STANDARD(
            "Live families keep the naming standard",
            "Live families that keep the naming standard",
            "A family breaks the standard in force when one of its rules reports an error for its template or manifest,"
                    + " waived or not.",
            "No family is live yet, so nothing shows it.",
            "Standards",
            "standards"),
    HIGH_IMPACT_DECIDED(
            "High-impact families were decided by a second person",
            "Active families of high impact that a second person approved as they are",
            "An approval counts for the template version it was given for, and never from whoever asked.",
            "No active family is of high impact, so nothing shows it.",
            "Active families",
            "families?state=ACTIVE"),
    RUNBOOKS_NAMED(
            "High-impact families name a runbook",
            "Active families of high impact that name a runbook",
            "A runbook is a link in the family's manifest. Whether it is any good is not measured.",
            "No active family is of high impact, so nothing shows it.",
            "Active families",
            "families?state=ACTIVE"),
    OWNERSHIP_SOUND(
            "No family is in drift",
            "Families that somebody really answers for",
            "A family is in drift when the evidence against its owner adds up to the state DRIFTED.",
            "No family is registered yet, so nothing shows it.",
            "Ownership",
            "ownership"),
    INCIDENTS_FOLLOWED_UP(
            "Incidents are classified and followed up",
            "Incidents of the last 180 days that were followed up",
            "A real incident that is over counts once its root cause is named; of Class A and B also once it is closed, from the day its postmortem is due; and as long as none of its action items waits to be verified for more than a week after it was done.",
            "No incident of the last 180 days is over, so nothing shows it.",
            "Incidents",
            "incidents");

    private final String title;
    private final String counted;
    private final String meaning;
    private final String nothing;
    private final String where;
    private final String path;

    Control(String title, String counted, String meaning, String nothing, String where, String path) {
        this.title = title;
        this.counted = counted;
        this.meaning = meaning;
        this.nothing = nothing;
        this.where = where;
        this.path = path;
    }

    /** What it proves, as a sentence without its full stop. */
    public String title() {
        return title;
    }

    /** What the numbers count. */
    String counted() {
        return counted;
    }

    /** When something counts. */
    String meaning() {
        return meaning;
    }

    /** What is said while there is nothing to count. */
    String nothing() {
        return nothing;
    }

    /** The page where it can be seen and mended, by its name; empty while there is none. */
    public String where() {
        return where;
    }

    /** The address of that page, relative to the console's root. */
    public String path() {
        return path;
    }
}
