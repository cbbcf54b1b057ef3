package dev.keyward.redis;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** A configured keyspace that the console cannot look after; it does not start, so that nobody relies on it. */
final class UnusableKeyspace extends RuntimeException {
    private final String remedy;

    UnusableKeyspace(String keyspace, String problem, String remedy) {
        super("The keyspace '%s' %s.".formatted(keyspace, problem));
        this.remedy = remedy;
    }

    /** Prints the refusal as two plain sentences in place of a stack trace. */
    static final class Explained extends AbstractFailureAnalyzer<UnusableKeyspace> {
        @Override
        protected @Nullable FailureAnalysis analyze(Throwable root, UnusableKeyspace cause) {
            return new FailureAnalysis(cause.getMessage(), cause.remedy, cause);
        }
    }
}
