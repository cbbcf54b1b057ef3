package dev.keyward.redis;

import io.lettuce.core.RedisCommandExecutionException;
import io.lettuce.core.api.StatefulRedisConnection;
import io.lettuce.core.protocol.AsyncCommand;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

/**
 * Asks what keys look like: all commands of a few keys are written in one go, and then the lengths of those that are
 * strings. What is refused for one key is left out of its facts.
 */
final class Facts {
    private final StatefulRedisConnection<byte[], byte[]> connection;

    /** With an LFU policy nobody knows, and asking on would fill the server's error counters; a key may be gone, too. */
    private static final int MOST_SILENCES = 50;

    private volatile int silences;

    Facts(StatefulRedisConnection<byte[], byte[]> connection) {
        this.connection = connection;
    }

    CompletableFuture<List<Optional<KeyFact>>> of(List<KeyName> names) {
        if (names.size() > KeyFacts.AT_ONCE) {
            throw new IllegalArgumentException("Facts of at most %d keys at once.".formatted(KeyFacts.AT_ONCE));
        }
        var asked = names.stream()
                .map(name -> new FactQuestions(name.bytes(), silences < MOST_SILENCES))
                .toList();
        return sent(asked.stream().flatMap(FactQuestions::first))
                .thenCompose(told -> sent(asked.stream().flatMap(FactQuestions::second)))
                .thenApply(told -> asked.stream().map(this::fact).toList());
    }

    /** In one write; done when every one of them was answered, refused or lost. */
    private CompletableFuture<?> sent(Stream<AsyncCommand<byte[], byte[], ?>> some) {
        var commands = some.toList();
        if (!commands.isEmpty()) {
            connection.dispatch(commands);
        }
        return CompletableFuture.allOf(commands.toArray(CompletableFuture[]::new))
                .handle((told, oneFailed) -> commands);
    }

    private Optional<KeyFact> fact(FactQuestions asked) {
        var fact = asked.fact();
        if (asked.asksIdle() && fact.isPresent()) {
            silences = fact.get().idleSeconds() < 0 ? silences + 1 : 0;
        }
        return fact;
    }

    /** The answer, or this instead where the server has none or refuses; broken connections stay failures. */
    static <T> T told(AsyncCommand<byte[], byte[], T> command, T otherwise) {
        if (!command.isCompletedExceptionally()) {
            var answer = command.join();
            return answer == null ? otherwise : answer;
        }
        var failure = Failures.of(command.isCancelled() ? new IllegalStateException() : command.exceptionNow());
        if (failure.getCause() instanceof RedisCommandExecutionException && failure.kind() == RedisFailure.Kind.DEAD) {
            return otherwise;
        }
        throw failure;
    }
}
