package dev.keyward.registry;

/** Whether somebody really answers for a family (domain.md 5.3). The module stewardship computes it. */
public enum Drift {
    NONE,
    SUSPECTED,
    DRIFTED
}
