package dev.keyward.discovery;

/** Whose a live key is (domain.md 5.5). */
public enum KeyStatus {
    /** One family's, alone or by a recorded agreement. */
    REGISTERED,
    /** Several families' templates match, and nothing settles whose it is. */
    AMBIGUOUS,
    /** A family's, but for the number in its version segment. */
    VERSION_UNKNOWN,
    /** Nobody's. */
    UNREGISTERED
}
