package dev.keyward.maturity.criteria;

/** How much work it usually is to make a criterion pass; ranks what to do next. */
public enum Effort {
    /** Minutes in the console. */
    SMALL(1, "Minutes in the console"),
    /** Days of one team. */
    MEDIUM(3, "Days of one team"),
    /** Weeks, often of several teams. */
    LARGE(8, "Weeks, often of several teams");

    private final int weight;
    private final String label;

    Effort(int weight, String label) {
        this.weight = weight;
        this.label = label;
    }

    public int weight() {
        return weight;
    }

    public String label() {
        return label;
    }
}
