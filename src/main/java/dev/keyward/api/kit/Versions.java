package dev.keyward.api.kit;

import dev.keyward.kernel.Refused;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The optimistic lock as HTTP speaks it: the version is a strong ETag, a change names the one it was based on. */
public final class Versions {
    private static final Pattern STRONG = Pattern.compile("\"([0-9]{1,18})\"");

    private Versions() {}

    public static String etag(long version) {
        return "\"" + version + "\"";
    }

    /** The version in {@code If-Match}. Missing answers 428; weak, {@code *} or unreadable ones 412. */
    public static long required(@Nullable String ifMatch) {
        if (ifMatch == null || ifMatch.isBlank()) {
            throw new PreconditionRequired();
        }
        var matcher = STRONG.matcher(ifMatch.trim());
        if (!matcher.matches()) {
            throw Refused.stale("What If-Match names");
        }
        return Long.parseLong(matcher.group(1));
    }

    /** No {@code If-Match} where one is needed; the answer is 428. */
    public static final class PreconditionRequired extends RuntimeException {}
}
