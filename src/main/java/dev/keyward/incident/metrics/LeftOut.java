package dev.keyward.incident.metrics;

/** How many incidents of the same time and place enter no metric, and why. */
public record LeftOut(int drills, int cancelled, int duplicates, int open) {
    public int all() {
        return drills + cancelled + duplicates + open;
    }

    /** Said beside every number. */
    public String sentence() {
        return all() == 0
                ? "Nothing is left out."
                : "Left out: %s, %s, %s, %s."
                        .formatted(
                                some(open, "open one", "open ones"),
                                some(drills, "drill", "drills"),
                                some(cancelled, "false alarm", "false alarms"),
                                some(duplicates, "duplicate", "duplicates"));
    }

    private static String some(int number, String one, String many) {
        return "%,d %s".formatted(number, number == 1 ? one : many);
    }
}
