package dev.keyward.redis;

import dev.keyward.redis.RedisFailure.Kind;
import io.lettuce.core.RedisCommandExecutionException;
import io.lettuce.core.RedisCommandInterruptedException;
import io.lettuce.core.RedisCommandTimeoutException;
import io.lettuce.core.RedisException;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Tells the failures that pass from those that stay, once for every command. */
final class Failures {
    private static final Set<String> PASSING = Set.of(
            "LOADING", "READONLY", "CLUSTERDOWN", "MASTERDOWN", "TRYAGAIN", "BUSY", "OOM", "MISCONF", "UNBLOCKED");

    /** How Redis names a command that an account may not run, since 6.0. */
    private static final Pattern COMMAND = Pattern.compile("the '([a-z][a-z0-9_|-]{0,40})' command");

    private Failures() {}

    static <T> T told(Supplier<T> command) {
        try {
            return command.get();
        } catch (RedisException failed) {
            throw of(failed);
        }
    }

    /** What a command's failure means, whichever way it came. */
    static RedisFailure of(Throwable failed) {
        return switch (failed) {
            case RedisFailure told -> told;
            case CompletionException wrapped when wrapped.getCause() != null -> of(wrapped.getCause());
            case RedisCommandExecutionException answered -> answered(answered);
            case RedisCommandTimeoutException late ->
                new RedisFailure(Kind.RETRY, true, "Redis did not answer within two seconds.", late);
            case RedisCommandInterruptedException stopped ->
                new RedisFailure(Kind.RETRY, true, "The console stopped while Redis was working.", stopped);
            default -> away(failed);
        };
    }

    private static RedisFailure away(Throwable failed) {
        var distrust = TlsFailures.sentence(failed);
        if (distrust.isPresent()) {
            return new RedisFailure(Kind.DEAD, false, distrust.get(), failed);
        }
        var refusal = refusalBehind(failed);
        return refusal != null
                ? answered(refusal)
                : new RedisFailure(Kind.RETRY, true, "Redis cannot be reached, or the connection broke.", failed);
    }

    /** The same failure of something that was begun before. */
    static RedisFailure unknown(RedisFailure failed) {
        return new RedisFailure(failed.kind(), true, failed.getMessage(), failed);
    }

    /** A server's error names its kind in its first word; what follows may repeat our input, so it stays out. */
    private static RedisFailure answered(RedisCommandExecutionException error) {
        var text = String.valueOf(error.getMessage());
        var code = text.split("\\s", 2)[0];
        if (PASSING.contains(code)) {
            return new RedisFailure(Kind.RETRY, false, "Redis answered %s.".formatted(code), error);
        }
        return new RedisFailure(Kind.DEAD, false, sentence(code, text), error);
    }

    private static String sentence(String code, String text) {
        if ("NOPERM".equals(code)) {
            return refusal(text);
        }
        if ("WRONGPASS".equals(code) || "NOAUTH".equals(code)) {
            return "Redis refused the console's account (%s).".formatted(code);
        }
        if (text.startsWith("ERR unknown command")) {
            return "Redis does not know a command that a purge needs (unknown command).";
        }
        return "Redis refused (%s).".formatted(code.matches("[A-Z]{2,20}") ? code : "ERR");
    }

    /** Which command the account lacks, where Redis says so; else it lacks the keys. Both are mended by the same line. */
    private static String refusal(String text) {
        var command = COMMAND.matcher(text);
        return command.find()
                ? "Redis refused %s (NOPERM): the console's account may not run it. Add +%s, or run the keyspace's account line (Keyspaces, Accounts) again."
                        .formatted(command.group(1).toUpperCase(Locale.ROOT).replace('|', ' '), command.group(1))
                : "Redis refused (NOPERM): the console's account may not touch these keys. Run the keyspace's account line (Keyspaces, Accounts) again.";
    }

    private static @Nullable RedisCommandExecutionException refusalBehind(Throwable failure) {
        for (Throwable cause = failure.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof RedisCommandExecutionException refusal) {
                return refusal;
            }
        }
        return null;
    }
}
