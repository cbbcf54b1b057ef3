package dev.keyward.maturity;

/** What has a level. */
public enum Scope {
    FAMILY,
    DOMAIN,
    ORGANISATION
}
