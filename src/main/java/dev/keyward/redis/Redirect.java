package dev.keyward.redis;

import io.lettuce.core.RedisCommandExecutionException;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A node of a cluster did not carry out a command, and says why.
 *
 * @param place where to ask instead; null for {@link Kind#TRYAGAIN}
 */
record Redirect(Kind kind, @Nullable Place place) {
    private static final Pattern ELSEWHERE = Pattern.compile("(MOVED|ASK) ([0-9]{1,5}) (\\S*):([0-9]{1,5})");

    enum Kind {
        /** Another node owns the slot from now on. */
        MOVED,
        /** The slot is moving and these keys have moved already. */
        ASK,
        /** The slot is moving, and of several keys some have moved and some have not. */
        TRYAGAIN
    }

    /** @param asked the node that answered, which may leave its own host out */
    static Optional<Redirect> of(RedisFailure failure, Place asked) {
        if (!(failure.getCause() instanceof RedisCommandExecutionException answered)) {
            return Optional.empty();
        }
        var text = String.valueOf(answered.getMessage());
        if (text.startsWith("TRYAGAIN")) {
            return Optional.of(new Redirect(Kind.TRYAGAIN, null));
        }
        var found = ELSEWHERE.matcher(text);
        if (!found.lookingAt()) {
            return Optional.empty();
        }
        var host = found.group(3).isEmpty() || found.group(3).equals("?") ? asked.host() : found.group(3);
        return Optional.of(
                new Redirect(Kind.valueOf(found.group(1)), new Place(host, Integer.parseInt(found.group(4)))));
    }
}
