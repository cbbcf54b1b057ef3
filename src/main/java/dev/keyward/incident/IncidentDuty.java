package dev.keyward.incident;

import dev.keyward.security.Role;

/** What somebody does in one incident (domain.md 4.1, IncidentRole). */
public enum IncidentDuty {
    INCIDENT_COMMANDER("Commander", "decides, and is the one person to ask"),
    SCRIBE("Scribe", "writes down what happens"),
    LIAISON("Liaison", "tells the people outside"),
    RESPONDER("Responder", "works on it"),
    OBSERVER("Observer", "reads along"),
    REPORTER("Reporter", "declared it");

    private final String label;
    private final String meaning;

    IncidentDuty(String label, String meaning) {
        this.label = label;
        this.meaning = meaning;
    }

    public String label() {
        return label;
    }

    /** What it is, as the end of a sentence. */
    public String meaning() {
        return meaning;
    }

    /** Whether its holder moves the incident on and changes what is known about it. */
    public boolean leads() {
        return this == INCIDENT_COMMANDER || this == RESPONDER;
    }

    /** Whether its holder writes into the timeline. */
    public boolean writes() {
        return this != OBSERVER;
    }

    /** The role of the console without which nobody takes it over; the others are open to all who may declare. */
    public boolean takesRole(Role role) {
        return this == INCIDENT_COMMANDER && role == Role.INCIDENT_COMMANDER;
    }
}
