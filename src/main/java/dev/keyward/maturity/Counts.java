package dev.keyward.maturity;

import dev.keyward.maturity.criteria.Status;
import java.util.StringJoiner;

/** How the active families of a domain stand with one criterion. */
public record Counts(int passed, int failed, int noData, int skipped) {
    static final Counts NONE = new Counts(0, 0, 0, 0);

    Counts plus(Status status) {
        return switch (status) {
            case PASSED -> new Counts(passed + 1, failed, noData, skipped);
            case FAILED -> new Counts(passed, failed + 1, noData, skipped);
            case NO_DATA -> new Counts(passed, failed, noData + 1, skipped);
            case SKIPPED -> new Counts(passed, failed, noData, skipped + 1);
        };
    }

    Counts plus(Counts other) {
        return new Counts(passed + other.passed, failed + other.failed, noData + other.noData, skipped + other.skipped);
    }

    /** Such as {@code 12 of 14 families pass; 1 failed, 1 without data.} */
    public String sentence() {
        if (applicable() == 0) {
            return skipped == 0 ? "No family is active." : "Applies to none of %d families.".formatted(skipped);
        }
        var parts = new StringJoiner(", ", "; ", "").setEmptyValue("");
        add(parts, failed, "failed");
        add(parts, noData, "without data");
        add(parts, skipped, "skipped");
        return "%d of %d families pass%s.".formatted(passed, applicable(), parts);
    }

    private static void add(StringJoiner parts, int count, String word) {
        if (count > 0) {
            parts.add(count + " " + word);
        }
    }

    public int applicable() {
        return passed + failed + noData;
    }

    /** The share of applicable families that pass, in [0, 1]; 0 where none is applicable. */
    public double share() {
        return applicable() == 0 ? 0 : (double) passed / applicable();
    }

    /** The gravest there is: what a cell of the heat map shows. */
    public Status worst() {
        if (failed > 0) {
            return Status.FAILED;
        }
        if (noData > 0) {
            return Status.NO_DATA;
        }
        return passed > 0 ? Status.PASSED : Status.SKIPPED;
    }
}
