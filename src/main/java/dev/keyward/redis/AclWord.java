package dev.keyward.redis;

import java.nio.charset.StandardCharsets;

/** Key patterns as words of an ACL rule that redis-cli takes. */
final class AclWord {
    private AclWord() {}

    /**
     * Redis takes no blank in a key pattern, so any one byte stands for it. In quotes where redis-cli would read on.
     *
     * @param permission what stands before the pattern, such as {@code ~} or {@code %R~}
     */
    static String of(String permission, byte[] glob) {
        var text = new StringBuilder(permission);
        var quoted = false;
        for (byte b : glob) {
            quoted |= append(text, (char) (b & 0xff));
        }
        return quoted ? '"' + text.toString() + '"' : text.toString();
    }

    /** Whether it needs the quotes. */
    private static boolean append(StringBuilder text, char c) {
        if (c <= ' ' && Character.isWhitespace(c)) {
            text.append('?');
            return false;
        }
        if (c == '"' || c == '\\') {
            text.append('\\').append(c);
            return true;
        }
        if (c > ' ' && c < 0x7f) {
            text.append(c);
            return c == '\'' || c == '(' || c == ')';
        }
        text.append("\\x%02x".formatted((int) c));
        return true;
    }

    /** The glob for people. */
    static String shown(byte[] glob) {
        return new String(glob, StandardCharsets.UTF_8);
    }
}
