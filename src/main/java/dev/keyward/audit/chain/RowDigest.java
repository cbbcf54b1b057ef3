package dev.keyward.audit.chain;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * The hash of a row. Hashed are the 64 hexadecimal digits of the hash before, the format's number in one byte, then
 * every field in a fixed order as a four-byte big-endian length and its bytes: numbers as eight bytes, time as
 * microseconds since 1970, text as UTF-8, nothing as the length -1. So no two different rows give the same bytes.
 * Not for several threads: it keeps its buffer from row to row.
 */
final class RowDigest {
    private static final byte FORMAT = 1;
    private static final int ABSENT = -1;

    private final MessageDigest sha256 = sha256();
    private ByteBuffer bytes = ByteBuffer.allocate(1024);

    String of(String prevHash, AuditEvent event) {
        bytes.clear();
        raw(prevHash.getBytes(StandardCharsets.UTF_8));
        room(1).put(FORMAT);
        number(event.seq());
        number(micros(event.at()));
        text(event.actor());
        text(event.via());
        text(event.token());
        text(event.action());
        text(event.subject());
        text(event.before());
        text(event.after());
        text(event.reason());
        text(event.requestId());
        sha256.update(bytes.flip());
        return HexFormat.of().formatHex(sha256.digest());
    }

    private static long micros(Instant at) {
        return at.getEpochSecond() * 1_000_000 + at.getNano() / 1_000;
    }

    private void number(long number) {
        room(12).putInt(Long.BYTES).putLong(number);
    }

    private void text(@Nullable String text) {
        if (text == null) {
            room(4).putInt(ABSENT);
        } else {
            var utf8 = text.getBytes(StandardCharsets.UTF_8);
            room(4).putInt(utf8.length);
            raw(utf8);
        }
    }

    private void raw(byte[] some) {
        room(some.length).put(some);
    }

    private ByteBuffer room(int more) {
        if (bytes.remaining() < more) {
            var wider = ByteBuffer.allocate(Math.max(bytes.capacity() * 2, bytes.position() + more));
            bytes = wider.put(bytes.flip());
        }
        return bytes;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java has SHA-256.", impossible);
        }
    }
}
