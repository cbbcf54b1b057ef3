package dev.keyward.security;

/** What whoever acts has shown besides being signed in, where an act takes more than that (ASVS 7.5.3). */
public enum Proof {
    /** A session whose password was typed within the last five minutes. */
    FRESH,
    /** A session whose password was typed longer ago. */
    STALE,
    /** A token that was made for such acts, or the console's own work. */
    ENTRUSTED,
    /** A token that was not. */
    LACKING
}
