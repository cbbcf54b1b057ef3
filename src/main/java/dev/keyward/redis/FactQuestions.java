package dev.keyward.redis;

import static io.lettuce.core.protocol.CommandKeyword.ENCODING;
import static io.lettuce.core.protocol.CommandKeyword.IDLETIME;
import static io.lettuce.core.protocol.CommandKeyword.USAGE;

import io.lettuce.core.codec.ByteArrayCodec;
import io.lettuce.core.output.CommandOutput;
import io.lettuce.core.output.IntegerOutput;
import io.lettuce.core.output.StatusOutput;
import io.lettuce.core.protocol.AsyncCommand;
import io.lettuce.core.protocol.Command;
import io.lettuce.core.protocol.CommandArgs;
import io.lettuce.core.protocol.CommandType;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What is asked about one key, to be sent together with what is asked about others. None of it counts as a use. */
final class FactQuestions {
    private static final ByteArrayCodec CODEC = ByteArrayCodec.INSTANCE;

    private final byte[] name;
    private final AsyncCommand<byte[], byte[], String> type;
    private final AsyncCommand<byte[], byte[], Long> life;
    private final AsyncCommand<byte[], byte[], Long> bytes;
    private final AsyncCommand<byte[], byte[], String> encoding;
    private final @Nullable AsyncCommand<byte[], byte[], Long> idle;
    private @Nullable AsyncCommand<byte[], byte[], Long> length;

    FactQuestions(byte[] name, boolean asksIdle) {
        this.name = name;
        this.type = word(CommandType.TYPE, arguments());
        this.life = number(CommandType.PTTL, arguments());
        this.bytes = number(CommandType.MEMORY, arguments().add(USAGE));
        this.encoding = word(CommandType.OBJECT, arguments().add(ENCODING));
        this.idle = asksIdle ? number(CommandType.OBJECT, arguments().add(IDLETIME)) : null;
    }

    private static CommandArgs<byte[], byte[]> arguments() {
        return new CommandArgs<>(CODEC);
    }

    private AsyncCommand<byte[], byte[], Long> number(CommandType type, CommandArgs<byte[], byte[]> words) {
        return command(type, new IntegerOutput<>(CODEC), words);
    }

    private AsyncCommand<byte[], byte[], String> word(CommandType type, CommandArgs<byte[], byte[]> words) {
        return command(type, new StatusOutput<>(CODEC), words);
    }

    private <T> AsyncCommand<byte[], byte[], T> command(
            CommandType type, CommandOutput<byte[], byte[], T> output, CommandArgs<byte[], byte[]> words) {
        return new AsyncCommand<>(new Command<>(type, output, words.addKey(name)));
    }

    boolean asksIdle() {
        return idle != null;
    }

    Stream<AsyncCommand<byte[], byte[], ?>> first() {
        return idle == null ? Stream.of(type, life, bytes, encoding) : Stream.of(type, life, bytes, encoding, idle);
    }

    /** What can only be asked when the type is known: of another one it would be an error. */
    Stream<AsyncCommand<byte[], byte[], ?>> second() {
        if (!"string".equals(Facts.told(type, ""))) {
            return Stream.of();
        }
        var asked = number(CommandType.STRLEN, arguments());
        length = asked;
        return Stream.of(asked);
    }

    /** When all of them are answered; empty when the key is gone, or nobody may ask. */
    Optional<KeyFact> fact() {
        var told = Facts.told(type, "none");
        var left = Facts.told(life, -2L);
        return "none".equals(told) || left == -2
                ? Optional.empty()
                : Optional.of(new KeyFact(
                        Facts.told(bytes, -1L),
                        left,
                        told,
                        Facts.told(encoding, ""),
                        idle == null ? -1 : Facts.told(idle, -1L),
                        length == null ? -1 : Facts.told(length, -1L)));
    }
}
