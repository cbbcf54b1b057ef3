package dev.keyward.discovery.tally;

/**
 * A version of a family that nobody registered.
 *
 * @param template the one of such keys; empty, as the family, where there are too many to tell them apart
 */
public record OtherVersion(String family, String template) {
    static final OtherVersion ANY = new OtherVersion("", "");
}
