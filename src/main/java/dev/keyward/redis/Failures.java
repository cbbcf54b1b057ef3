package dev.keyward.redis;

import dev.keyward.redis.RedisFailure.Kind;
import io.lettuce.core.RedisCommandExecutionException;
import io.lettuce.core.RedisCommandInterruptedException;
import io.lettuce.core.RedisCommandTimeoutException;
import io.lettuce.core.RedisException;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Tells the failures that pass from those that stay, once for every command. */
final class Failures {
    private static final Set<String> PASSING = Set.of(
            "LOADING", "READONLY", "CLUSTERDOWN", "MASTERDOWN", "TRYAGAIN", "BUSY", "OOM", "MISCONF", "UNBLOCKED");

    private Failures() {}

    static <T> T told(Supplier<T> command) {
        try {
            return command.get();
        } catch (RedisCommandExecutionException answered) {
            throw answered(answered);
        } catch (RedisCommandTimeoutException late) {
            throw new RedisFailure(Kind.RETRY, true, "Redis did not answer within two seconds.", late);
        } catch (RedisCommandInterruptedException stopped) {
            throw new RedisFailure(Kind.RETRY, true, "The console stopped while Redis was working.", stopped);
        } catch (RedisException away) {
            var refusal = refusalBehind(away);
            if (refusal != null) {
                throw answered(refusal);
            }
            throw new RedisFailure(Kind.RETRY, true, "Redis cannot be reached, or the connection broke.", away);
        }
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
            return "Redis refused (NOPERM): the console's account may not do this to these keys.";
        }
        if ("WRONGPASS".equals(code) || "NOAUTH".equals(code)) {
            return "Redis refused the console's account (%s).".formatted(code);
        }
        if (text.startsWith("ERR unknown command")) {
            return "Redis does not know a command that a purge needs (unknown command).";
        }
        return "Redis refused (%s).".formatted(code.matches("[A-Z]{2,20}") ? code : "ERR");
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
