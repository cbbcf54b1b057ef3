package dev.keyward.redis;

import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Several answers as one. */
final class Together {
    private Together() {}

    /**
     * The sum. When one failed it fails, once all have ended; and when another did not fail, or its own outcome is
     * unknown, so is that of the whole.
     */
    static CompletableFuture<Long> sum(List<CompletableFuture<Long>> answers) {
        if (answers.size() == 1) {
            return answers.getFirst();
        }
        return CompletableFuture.allOf(answers.toArray(CompletableFuture[]::new))
                .thenApply(all ->
                        answers.stream().mapToLong(CompletableFuture::join).sum())
                .exceptionallyCompose(failed -> CompletableFuture.failedFuture(failure(answers)));
    }

    private static RedisFailure failure(List<CompletableFuture<Long>> answers) {
        var failures = answers.stream()
                .filter(CompletableFuture::isCompletedExceptionally)
                .map(CompletableFuture::exceptionNow)
                .map(Failures::of)
                .toList();
        var worst = failures.stream()
                .filter(failure -> failure.kind() == RedisFailure.Kind.DEAD)
                .findFirst()
                .orElse(failures.getFirst());
        var unknown = failures.size() < answers.size() || failures.stream().anyMatch(RedisFailure::outcomeUnknown);
        return new RedisFailure(worst.kind(), unknown, worst.getMessage(), worst);
    }
}
