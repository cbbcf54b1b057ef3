package dev.keyward.incident;

/** The playbook's classes (section "Cache Incident Classification"), the worst first. */
public enum IncidentClass {
    A("stale critical data causing business risk"),
    B("latency degradation due to miss storms"),
    C("localized key-family inconsistency");

    private final String meaning;

    IncidentClass(String meaning) {
        this.meaning = meaning;
    }

    /** The playbook's own words for it. */
    public String meaning() {
        return meaning;
    }

    /** Whether its values are wrong; those of Class B are right and slow, so it costs no freshness (domain.md 5.2). */
    public boolean isStale() {
        return this != B;
    }

    /** Whether somebody is woken for it. */
    public boolean pages() {
        return this != C;
    }
}
