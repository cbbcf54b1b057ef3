package dev.keyward.access.secret;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;

/** Random texts that grant something. With 256 bits behind them, one round of SHA-256 is enough to keep them. */
public final class Secret {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String READABLE = "abcdefghjkmnpqrstuvwxyz23456789";

    private Secret() {}

    /** 256 random bits after a prefix, in 43 characters that need no escaping in an address or a header. */
    public static String random(String prefix) {
        var bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return prefix + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** A password to read out once: four groups of five letters and digits that are not mistaken (about 99 bits). */
    public static String readable() {
        var text = new StringBuilder();
        for (var at = 0; at < 20; at++) {
            text.append(at > 0 && at % 5 == 0 ? "-" : "");
            text.append(READABLE.charAt(RANDOM.nextInt(READABLE.length())));
        }
        return text.toString();
    }

    /** What is kept of a secret: its SHA-256 in hexadecimal. */
    public static String digest(String secret) {
        try {
            var sha256 = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(sha256.digest(secret.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every JDK has SHA-256.", impossible);
        }
    }
}
