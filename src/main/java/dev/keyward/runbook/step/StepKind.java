package dev.keyward.runbook.step;

/** What the console offers beside a step's words. The first five are the playbook's ("Operational Runbook Snippet"). */
public enum StepKind {
    IDENTIFY("Identify"),
    PURGE("Purge"),
    MONITOR("Monitor"),
    BACKFILL("Backfill"),
    POSTMORTEM("Postmortem"),
    CUSTOM("Custom");

    private final String label;

    StepKind(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
