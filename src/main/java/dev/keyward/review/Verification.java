package dev.keyward.review;

/**
 * Whether what was signed is still what is stored.
 *
 * @param signed the SHA-256 that was noted at the sign-off
 * @param stored the SHA-256 of what is stored now
 */
public record Verification(String signed, String stored) {
    public boolean isIntact() {
        return signed.equals(stored);
    }
}
