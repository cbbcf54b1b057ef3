package dev.keyward.kernel;

/** How much a finding weighs: an ERROR blocks, a WARN is shown, an INFO explains. */
public enum Severity {
    ERROR,
    WARN,
    INFO
}
