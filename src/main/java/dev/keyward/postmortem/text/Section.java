package dev.keyward.postmortem.text;

/** The parts of a postmortem, in the order they are read. */
public enum Section {
    SUMMARY("Summary", "What happened and to whom, in three sentences"),
    IMPACT("Impact", "Who was harmed, how many, for how long"),
    WHAT_HAPPENED("What happened", "The story with its times"),
    WHAT_FAILED("What failed", "The root cause in words: what made it possible"),
    CONTRIBUTING("Contributing factors", "What made it worse, longer or harder to see"),
    WENT_WELL("What went well", "What shortened it"),
    LUCKY("Where we were lucky", "What would have made it worse, and did not happen");

    private final String label;
    private final String hint;

    Section(String label, String hint) {
        this.label = label;
        this.hint = hint;
    }

    public String label() {
        return label;
    }

    public String hint() {
        return hint;
    }
}
