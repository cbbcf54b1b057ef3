package dev.keyward.discovery.proposal;

import dev.keyward.redis.KeyName;
import java.nio.charset.StandardCharsets;

/** Foreign text for people: what is not printable ASCII is written out, byte by byte. */
final class Shown {
    private Shown() {}

    static String text(String value) {
        var shortened = value.endsWith("…");
        var shown = new KeyName(
                        (shortened ? value.substring(0, value.length() - 1) : value).getBytes(StandardCharsets.UTF_8))
                .toString();
        return shortened ? shown + "…" : shown;
    }

    /** @param kept each byte as a character */
    static KeyName name(String kept) {
        return new KeyName(kept.getBytes(StandardCharsets.ISO_8859_1));
    }
}
