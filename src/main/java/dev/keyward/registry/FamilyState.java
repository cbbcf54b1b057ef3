package dev.keyward.registry;

/** Where a family is in its life (domain.md 4.2). What leads from one to another is {@code life.Act}. */
public enum FamilyState {
    /** Being written; no key is its own yet. */
    DRAFT,
    /** Waits for somebody else's decision. */
    IN_REVIEW,
    ACTIVE,
    /** Still read and written, but on the way out. */
    DEPRECATED,
    /** No longer written; its keys run out. */
    DRAINING,
    /** Its keys belong to nobody any more; name and template stay reserved (I15). */
    RETIRED,
    ARCHIVED,
    REJECTED;

    /** Whether keys of the family may be read, found and purged. */
    public boolean isLive() {
        return this == ACTIVE || this == DEPRECATED || this == DRAINING;
    }
}
