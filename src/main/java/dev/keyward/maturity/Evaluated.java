package dev.keyward.maturity;

/**
 * What an evaluation did.
 *
 * @param families how many were judged
 * @param changed how many of them were found to be different
 */
public record Evaluated(int families, int changed) {
    static final Evaluated NOTHING = new Evaluated(0, 0);

    Evaluated plus(Evaluated other) {
        return new Evaluated(families + other.families, changed + other.changed);
    }
}
