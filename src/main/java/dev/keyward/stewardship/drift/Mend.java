package dev.keyward.stewardship.drift;

/** What mends a cause of drift; the screens make a button of it. */
public enum Mend {
    HAND_OVER("Hand over or claim"),
    ATTEST("Attest"),
    STAFF_THE_TEAM("Open the team"),
    DELEGATE("Record the delegation"),
    EDIT_THE_FAMILY("Edit the family"),
    ANSWER("See the open transfers");

    private final String label;

    Mend(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
