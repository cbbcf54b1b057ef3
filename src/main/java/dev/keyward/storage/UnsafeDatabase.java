package dev.keyward.storage;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** The database would lose acknowledged changes at a crash, so the console does not start on it. */
final class UnsafeDatabase extends RuntimeException {
    private final String remedy;

    UnsafeDatabase(String found, String remedy) {
        super(("The governance database is not durable: %s. An approval or an audit row that was already acknowledged"
                        + " would be lost when the process is killed.")
                .formatted(found));
        this.remedy = "To start Keyward, %s.".formatted(remedy);
    }

    /** Prints the refusal as two plain sentences in place of a stack trace. */
    static final class Explained extends AbstractFailureAnalyzer<UnsafeDatabase> {
        @Override
        protected @Nullable FailureAnalysis analyze(Throwable root, UnsafeDatabase cause) {
            return new FailureAnalysis(cause.getMessage(), cause.remedy, cause);
        }
    }
}
