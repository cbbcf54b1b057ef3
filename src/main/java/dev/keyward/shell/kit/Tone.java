package dev.keyward.shell.kit;

/** What a status means for the reader. Each tone has a colour and an icon, so colour never speaks alone. */
public enum Tone {
    GOOD,
    PROGRESS,
    ATTENTION,
    DANGER,
    NEUTRAL,
    NO_DATA
}
