package dev.keyward.registry;

/** What becomes of the new families among many. */
public enum Arrival {
    /** Each as by itself: active, in review, or a draft, as the rules say. */
    REGISTERED,
    /** All stay drafts, so that only what cannot be read or refers to nothing is refused. */
    DRAFTED
}
