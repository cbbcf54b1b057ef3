package dev.keyward.redis;

import io.lettuce.core.RedisCommandExecutionException;
import io.lettuce.core.RedisException;
import io.lettuce.core.api.async.RedisAsyncCommands;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;

/** Asks what keys look like, all commands of a few keys in one go. What is refused for one key is left out of its facts. */
final class Facts {
    private final RedisAsyncCommands<byte[], byte[]> commands;

    /** With an LFU policy nobody knows, and asking on would fill the server's error counters; a key may be gone, too. */
    private static final int MOST_SILENCES = 50;

    private volatile int silences;

    Facts(RedisAsyncCommands<byte[], byte[]> commands) {
        this.commands = commands;
    }

    CompletableFuture<List<Optional<KeyFact>>> of(List<KeyName> names) {
        if (names.size() > KeyFacts.AT_ONCE) {
            throw new IllegalArgumentException("Facts of at most %d keys at once.".formatted(KeyFacts.AT_ONCE));
        }
        var asked = new ArrayList<CompletableFuture<Optional<KeyFact>>>();
        names.forEach(name -> asked.add(one(name.bytes())));
        return CompletableFuture.allOf(asked.toArray(CompletableFuture[]::new))
                .thenApply(all -> asked.stream().map(CompletableFuture::join).toList());
    }

    private CompletableFuture<Optional<KeyFact>> one(byte[] name) {
        var type = told(() -> commands.type(name), "none");
        var life = told(() -> commands.pttl(name), -2L);
        var bytes = told(() -> commands.memoryUsage(name), -1L);
        var encoding = told(() -> commands.objectEncoding(name), "");
        var idle = idle(name);
        return CompletableFuture.allOf(life, bytes, encoding, idle)
                .thenCombine(type, (all, known) -> known)
                .thenCompose(known -> length(name, known).thenApply(length -> {
                    var left = life.join();
                    return "none".equals(known) || left == -2
                            ? Optional.empty()
                            : Optional.of(new KeyFact(bytes.join(), left, known, encoding.join(), idle.join(), length));
                }));
    }

    private CompletableFuture<Long> length(byte[] name, String type) {
        return "string".equals(type) ? told(() -> commands.strlen(name), -1L) : CompletableFuture.completedFuture(-1L);
    }

    private CompletableFuture<Long> idle(byte[] name) {
        return silences < MOST_SILENCES
                ? told(() -> commands.objectIdletime(name), -1L).thenApply(seconds -> {
                    silences = seconds < 0 ? silences + 1 : 0;
                    return seconds;
                })
                : CompletableFuture.completedFuture(-1L);
    }

    /** The answer, or this instead where the server has none or refuses; broken connections stay failures. */
    private static <T> CompletableFuture<T> told(Supplier<? extends CompletionStage<T>> command, T otherwise) {
        try {
            return command.get().toCompletableFuture().handle((answer, failed) -> {
                if (failed == null) {
                    return answer == null ? otherwise : answer;
                }
                var failure = Failures.of(failed);
                if (failure.getCause() instanceof RedisCommandExecutionException
                        && failure.kind() == RedisFailure.Kind.DEAD) {
                    return otherwise;
                }
                throw failure;
            });
        } catch (RedisException notSent) {
            return CompletableFuture.failedFuture(Failures.of(notSent));
        }
    }
}
