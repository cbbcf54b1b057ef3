package dev.keyward.incident;

/** Who wrote a line of the timeline: a person, the console itself, or a program over REST. */
public enum EntrySource {
    HUMAN,
    SYSTEM,
    API
}
