package dev.keyward.objective.budget;

/** How good and bad are counted; OpenSLO's budgeting methods. */
public enum Method {
    /** Stale reads of all sampled reads. */
    OCCURRENCES("occurrences", "stale reads of all sampled reads"),
    /** Slices of time whose staleness percentile is above the limit, of all slices with data. */
    TIMESLICES("time slices", "slices whose staleness percentile is above the limit"),
    /** The mean of the stale-read ratios of all slices with data. */
    RATIO_TIMESLICES("ratio of time slices", "the mean stale-read ratio of the slices");

    private final String words;
    private final String counts;

    Method(String words, String counts) {
        this.words = words;
        this.counts = counts;
    }

    public String words() {
        return words;
    }

    /** What of, as the end of a sentence. */
    public String counts() {
        return counts;
    }
}
