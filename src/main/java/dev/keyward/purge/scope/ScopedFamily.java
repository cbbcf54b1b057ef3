package dev.keyward.purge.scope;

/**
 * One family as it was when the purge was requested.
 *
 * @param name the family's slug
 * @param template the text of its template in that version
 */
public record ScopedFamily(String name, int templateVersion, String template) {}
