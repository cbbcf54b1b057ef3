package dev.keyward.maturity;

/** Why something was evaluated. */
public enum Occasion {
    /** Time alone changes things too. */
    NIGHT("nightly"),
    /** An input changed. */
    CHANGE("an input changed"),
    /** Somebody asked. */
    DEMAND("on demand"),
    /** Other numbers are in force. */
    RULESET("another ruleset"),
    /** An exemption began or ended. */
    EXEMPTION("an exemption");

    private final String label;

    Occasion(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
