package dev.keyward.maturity.criteria;

/** How a criterion stands (domain.md 5.1). */
public enum Status {
    PASSED("Passed"),
    /** The data say that it does not hold. */
    FAILED("Failed"),
    /** There are no data, or they are too old to say anything; counts as not passed, shown differently. */
    NO_DATA("No data"),
    /** Not applicable by rule, or exempt for a while. */
    SKIPPED("Skipped");

    private final String label;

    Status(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** The letter it is stored as. */
    public char letter() {
        return this == NO_DATA ? '?' : name().charAt(0);
    }

    public static Status of(char letter) {
        for (var status : values()) {
            if (status.letter() == letter) {
                return status;
            }
        }
        throw new IllegalArgumentException("'%s' is no status.".formatted(letter));
    }
}
