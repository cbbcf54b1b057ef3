package dev.keyward.redis;

import java.util.Arrays;

/** The bytes of one live key. Equal when the bytes are; shown with every unprintable byte escaped as {@code \xNN}. */
public record KeyName(byte[] bytes) {
    @Override
    public boolean equals(Object other) {
        return other instanceof KeyName name && Arrays.equals(bytes, name.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    /** As a person reads it; never fed back to Redis. */
    @Override
    public String toString() {
        var text = new StringBuilder(bytes.length);
        for (byte b : bytes) {
            if (b >= 0x20 && b < 0x7f) {
                text.append((char) b);
            } else {
                text.append("\\x%02x".formatted(b));
            }
        }
        return text.toString();
    }
}
