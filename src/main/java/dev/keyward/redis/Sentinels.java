package dev.keyward.redis;

import io.lettuce.core.api.StatefulRedisConnection;
import io.lettuce.core.codec.ByteArrayCodec;
import io.lettuce.core.output.ValueListOutput;
import io.lettuce.core.protocol.CommandArgs;
import io.lettuce.core.protocol.CommandType;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Asks all sentinels of a keyspace side by side who its master is; the majority of those configured has to agree. */
final class Sentinels {
    private final Dial dial;
    private final ExecutorService threads;

    Sentinels(Dial dial, ExecutorService threads) {
        this.dial = dial;
        this.threads = threads;
    }

    /**
     * Where the master is now.
     *
     * @throws RedisFailure when fewer than the majority name the same server
     */
    Place master(KeyspaceAddress address) {
        var asked = address.places().stream()
                .map(place -> threads.submit(() -> asked(address, place)))
                .toList();
        var answers = asked.stream().map(Sentinels::answer).toList();
        var votes = answers.stream()
                .flatMap(answer -> answer.place().stream())
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        return votes.entrySet().stream()
                .filter(vote -> 2 * vote.getValue() > asked.size())
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow(() -> undecided(answers));
    }

    private record Answer(Optional<Place> place, Optional<RedisFailure> failure) {}

    private Answer asked(KeyspaceAddress address, Place sentinel) {
        try (var connection = dial.sentinel(address, sentinel)) {
            return new Answer(
                    Failures.told(() -> master(connection, String.valueOf(address.master()))), Optional.empty());
        } catch (RedisFailure failure) {
            return new Answer(Optional.empty(), Optional.of(failure));
        }
    }

    private static Answer answer(Future<Answer> asked) {
        try {
            return asked.get();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new RedisFailure(RedisFailure.Kind.RETRY, false, "The console is stopping.", stopped);
        } catch (java.util.concurrent.ExecutionException broken) {
            throw new IllegalStateException("A sentinel could not be asked.", broken);
        }
    }

    private static Optional<Place> master(StatefulRedisConnection<byte[], byte[]> sentinel, String name) {
        var arguments = new CommandArgs<>(ByteArrayCodec.INSTANCE)
                .add("GET-MASTER-ADDR-BY-NAME")
                .add(name);
        List<byte[]> answer = sentinel.sync()
                .dispatch(CommandType.SENTINEL, new ValueListOutput<>(ByteArrayCodec.INSTANCE), arguments);
        return answer == null || answer.size() < 2
                ? Optional.empty()
                : Optional.of(new Place(text(answer.getFirst()), Integer.parseInt(text(answer.getLast()))));
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.US_ASCII);
    }

    /** A refusal by all says more than a network that may recover. */
    private static RedisFailure undecided(List<Answer> answers) {
        var failures =
                answers.stream().flatMap(answer -> answer.failure().stream()).toList();
        if (failures.size() == answers.size()
                && failures.stream().allMatch(failure -> failure.kind() == RedisFailure.Kind.DEAD)) {
            return failures.getFirst();
        }
        if (failures.isEmpty()
                && answers.stream().allMatch(answer -> answer.place().isEmpty())) {
            return new RedisFailure(
                    RedisFailure.Kind.DEAD,
                    false,
                    "The sentinels know no master of the name in the configuration.",
                    null);
        }
        return new RedisFailure(
                RedisFailure.Kind.RETRY, false, "The majority of the sentinels does not name the same master.", null);
    }
}
