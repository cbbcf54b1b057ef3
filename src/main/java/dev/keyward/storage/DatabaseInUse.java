package dev.keyward.storage;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** An H2 file admits one console; several share a PostgreSQL (reliability.md R4). */
final class DatabaseInUse extends RuntimeException {
    /** What H2 calls a file that another process has open. */
    private static final int ALREADY_OPEN = 90020;

    private DatabaseInUse(Throwable cause) {
        super("Another Keyward has the governance database open, and an H2 file admits one.", cause);
    }

    /** The plain words for a failure to open it; null when it is another one. */
    static @Nullable DatabaseInUse behind(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && sql.getErrorCode() == ALREADY_OPEN) {
                return new DatabaseInUse(failure);
            }
        }
        return null;
    }

    /** Prints the refusal as two plain sentences in place of a stack trace. */
    static final class Explained extends AbstractFailureAnalyzer<DatabaseInUse> {
        @Override
        protected @Nullable FailureAnalysis analyze(Throwable root, DatabaseInUse cause) {
            return new FailureAnalysis(
                    cause.getMessage(),
                    "Stop the other one, give this one a folder of its own with KEYWARD_DATA, or let both use a PostgreSQL.",
                    cause);
        }
    }
}
