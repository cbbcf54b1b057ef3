package dev.keyward.charter.proof;

/** What a control says at this moment. */
public record Proof(Control control, Tally tally) {

    /** The three answers. Where nothing could be counted nothing is claimed. */
    public enum Outcome {
        HOLDS,
        FAILS,
        NO_DATA
    }

    public Outcome outcome() {
        if (tally.all() == 0) {
            return Outcome.NO_DATA;
        }
        return tally.lacking() == 0 ? Outcome.HOLDS : Outcome.FAILS;
    }

    /** The answer with its numbers, for a person. */
    public String sentence() {
        return outcome() == Outcome.NO_DATA
                ? control.nothing()
                : "%s: %,d of %,d.".formatted(control.counted(), tally.having(), tally.all());
    }

    /** How the answer came about: what counts, the numbers, the formula. */
    public String arithmetic() {
        return "%s Asked: %,d. Lacking: %,d. It holds when something was asked and nothing lacks."
                .formatted(control.meaning(), tally.all(), tally.lacking());
    }
}
