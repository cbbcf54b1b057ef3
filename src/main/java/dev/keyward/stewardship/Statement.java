package dev.keyward.stewardship;

import dev.keyward.audit.StoryLine;
import dev.keyward.registry.Family;
import dev.keyward.registry.FamilyId;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;

/**
 * What a team attests, as it is shown before.
 *
 * @param text the sentence that is meant; it changes with every edit of the family
 * @param hash of the text; an attestation may name it, so that nobody attests what they have not seen
 * @param since when somebody last answered for it: the latest attestation, hand-over or the registration
 * @param dueAt when the next attestation is due
 * @param changes what happened to the family since, newest first
 */
public record Statement(
        FamilyId family, String text, String hash, Instant since, Instant dueAt, List<StoryLine> changes) {

    static Statement of(Family family, Instant since, Instant dueAt, List<StoryLine> changes) {
        var text = "%s answers for %s in its revision %d: keys %s, %s. %s makes stale values go away."
                .formatted(
                        family.owner(),
                        family.name(),
                        family.version(),
                        family.template().text(),
                        family.spec().purpose(),
                        family.spec().invalidatedBy());
        return new Statement(family.name(), text, hash(text), since, dueAt, changes);
    }

    private static String hash(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java has SHA-256.", impossible);
        }
    }
}
