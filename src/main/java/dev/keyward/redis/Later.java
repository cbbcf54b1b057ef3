package dev.keyward.redis;

import io.lettuce.core.ExpireArgs;
import io.lettuce.core.RedisCommandExecutionException;
import io.lettuce.core.RedisException;
import io.lettuce.core.ScanArgs;
import io.lettuce.core.ScanCursor;
import io.lettuce.core.XAddArgs;
import io.lettuce.core.api.async.RedisAsyncCommands;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import java.util.function.Supplier;

/** Commands whose answers come by themselves, so that nobody hands over to another thread to wait for them. */
final class Later {
    /** DEL frees memory while others wait, so it takes fewer names at a time. */
    static final int MAX_DELETED = 20;

    private final RedisAsyncCommands<byte[], byte[]> commands;
    private volatile boolean knowsUnlink;

    Later(RedisAsyncCommands<byte[], byte[]> commands, boolean knowsUnlink) {
        this.commands = commands;
        this.knowsUnlink = knowsUnlink;
    }

    CompletableFuture<KeyScan.Page> scan(byte[] pattern, String cursor, int count) {
        return told(
                () -> commands.scan(ScanCursor.of(cursor), arguments(pattern, count)),
                answer -> scanned(answer.getCursor(), answer.getKeys(), count));
    }

    CompletableFuture<KeyScan.Page> list(KeyName index, KeyListing.Kind kind, String cursor, int count) {
        var from = ScanCursor.of(cursor);
        var arguments = ScanArgs.Builder.limit(count);
        return switch (kind) {
            case SET ->
                told(
                        () -> commands.sscan(index.bytes(), from, arguments),
                        answer -> page(answer.getCursor(), answer.getValues()));
            case ZSET ->
                told(
                        () -> commands.zscan(index.bytes(), from, arguments),
                        answer -> page(
                                answer.getCursor(),
                                answer.getValues().stream()
                                        .map(member -> member.getValue())
                                        .toList()));
        };
    }

    private static ScanArgs arguments(byte[] pattern, int count) {
        var arguments = ScanArgs.Builder.limit(count);
        return pattern.length == 0 ? arguments : arguments.match(pattern);
    }

    /** The server goes past as many keys as it was asked to, or a few more, and keeps back what the pattern does not let through. */
    private static KeyScan.Page scanned(String cursor, List<byte[]> names, int count) {
        var page = page(cursor, names);
        return new KeyScan.Page(cursor, page.names(), Math.max(count, page.looked()));
    }

    private static KeyScan.Page page(String cursor, List<byte[]> names) {
        return new KeyScan.Page(cursor, names.stream().map(KeyName::new).toList());
    }

    CompletableFuture<Long> existing(byte[][] names) {
        return told(() -> commands.exists(names), answer -> answer);
    }

    CompletableFuture<String> append(EventStream stream, Map<String, String> fields) {
        var body = new LinkedHashMap<byte[], byte[]>();
        fields.forEach((name, value) ->
                body.put(name.getBytes(StandardCharsets.UTF_8), value.getBytes(StandardCharsets.UTF_8)));
        var trimmed = XAddArgs.Builder.maxlen(stream.length()).approximateTrimming();
        return told(() -> commands.xadd(stream.key().bytes(), trimmed, body), id -> id);
    }

    CompletableFuture<List<KeyName>> keysInSlot(int slot, int most) {
        return told(
                () -> commands.clusterGetKeysInSlot(slot, most),
                names -> names.stream().map(KeyName::new).toList());
    }

    CompletableFuture<Long> countInSlot(int slot) {
        return told(() -> commands.clusterCountKeysInSlot(slot), keys -> keys);
    }

    CompletableFuture<Long> unlink(byte[][] names) {
        if (!knowsUnlink) {
            return delete(names, 0, 0);
        }
        return told(() -> commands.unlink(names), answer -> answer).exceptionallyCompose(failed -> {
            if (!unknownCommand(failed)) {
                return CompletableFuture.failedFuture(failed);
            }
            knowsUnlink = false;
            return delete(names, 0, 0);
        });
    }

    /** One DEL after the other; a failure behind the first leaves the outcome of the whole unknown. */
    private CompletableFuture<Long> delete(byte[][] names, int from, long deleted) {
        if (from >= names.length) {
            return CompletableFuture.completedFuture(deleted);
        }
        var to = Math.min(names.length, from + MAX_DELETED);
        return told(() -> commands.del(Arrays.copyOfRange(names, from, to)), answer -> answer)
                .exceptionallyCompose(failed ->
                        CompletableFuture.failedFuture(from == 0 ? failed : Failures.unknown(Failures.of(failed))))
                .thenCompose(some -> delete(names, to, deleted + some));
    }

    private static boolean unknownCommand(Throwable failed) {
        return Failures.of(failed).getCause() instanceof RedisCommandExecutionException refusal
                && String.valueOf(refusal.getMessage()).startsWith("ERR unknown command");
    }

    CompletableFuture<Long> shorten(List<KeyName> names, long[] millis) {
        var answers = new ArrayList<CompletableFuture<Long>>(names.size());
        for (var n = 0; n < names.size(); n++) {
            var name = names.get(n).bytes();
            var life = millis[n];
            answers.add(told(
                    () -> commands.pexpire(name, life, ExpireArgs.Builder.lt()), shortened -> shortened ? 1L : 0L));
        }
        return CompletableFuture.allOf(answers.toArray(CompletableFuture[]::new))
                .thenApply(all ->
                        answers.stream().mapToLong(CompletableFuture::join).sum());
    }

    private static <A, T> CompletableFuture<T> told(
            Supplier<? extends CompletionStage<A>> command, Function<A, T> told) {
        try {
            return command.get().toCompletableFuture().handle((answer, failed) -> {
                if (failed != null) {
                    throw Failures.of(failed);
                }
                return told.apply(answer);
            });
        } catch (RedisException notSent) {
            return CompletableFuture.failedFuture(Failures.of(notSent));
        }
    }

    /** Waits for an answer. */
    static <T> T await(CompletableFuture<T> answer) {
        try {
            return answer.join();
        } catch (CompletionException failed) {
            throw Failures.of(failed);
        }
    }
}
