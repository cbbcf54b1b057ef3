package dev.keyward.security;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** The console would be open to the network without protection, so it does not start. */
final class UnsafeExposure extends RuntimeException {
    private final String remedy;

    UnsafeExposure(String problem, String remedy) {
        super(problem);
        this.remedy = "To start Keyward, %s.".formatted(remedy);
    }

    /** Prints the refusal as two plain sentences in place of a stack trace. */
    static final class Explained extends AbstractFailureAnalyzer<UnsafeExposure> {
        @Override
        protected @Nullable FailureAnalysis analyze(Throwable root, UnsafeExposure cause) {
            return new FailureAnalysis(cause.getMessage(), cause.remedy, cause);
        }
    }
}
