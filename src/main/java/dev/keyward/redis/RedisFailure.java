package dev.keyward.redis;

import org.jspecify.annotations.Nullable;

/** Redis did not do it. Says whether to try again, and whether it may have happened all the same. */
public final class RedisFailure extends RuntimeException {
    private final Kind kind;
    private final boolean outcomeUnknown;

    /** What to do about a failure. */
    public enum Kind {
        /** The connection, a time-out, or a server that is loading, failing over or read-only: later it may work. */
        RETRY,
        /** The server understood and refuses: trying again changes nothing until somebody changes the server. */
        DEAD
    }

    public RedisFailure(Kind kind, boolean outcomeUnknown, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.kind = kind;
        this.outcomeUnknown = outcomeUnknown;
    }

    public Kind kind() {
        return kind;
    }

    /** True when the command may have been carried out, or may still be. */
    public boolean outcomeUnknown() {
        return outcomeUnknown;
    }

    /** A sentence without addresses, key names or secrets. */
    @Override
    public String getMessage() {
        return String.valueOf(super.getMessage());
    }
}
