package dev.keyward.incident;

/** The playbook's four causes of stale values ("Operational Runbook Snippet", step 5), and what fits none of them. */
public enum RootCause {
    TTL("TTL"),
    INVALIDATION_PATH("Invalidation path"),
    KEY_DESIGN("Key design"),
    SOURCE_DATA_DELAY("Source data delay"),
    OTHER("Something else");

    private final String label;

    RootCause(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
