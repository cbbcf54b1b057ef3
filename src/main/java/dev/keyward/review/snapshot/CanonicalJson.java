package dev.keyward.review.snapshot;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/**
 * Writes JSON in the one way that RFC 8785 allows: UTF-8, no blanks, names sorted by their UTF-16 code units, the
 * shortest escapes. Numbers are whole, so their writing needs no rule.
 */
public final class CanonicalJson {
    private static final long LARGEST = (1L << 53) - 1;

    private CanonicalJson() {}

    public static byte[] bytes(JsonNode node) {
        return text(node).getBytes(StandardCharsets.UTF_8);
    }

    /** SHA-256 in lower-case hexadecimal digits, as {@code sha256sum} prints it. */
    public static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java platform has SHA-256.", impossible);
        }
    }

    static String text(JsonNode node) {
        if (node.isObject()) {
            return new TreeSet<>(node.propertyNames())
                    .stream()
                            .map(name -> quoted(name) + ":" + text(node.get(name)))
                            .collect(Collectors.joining(",", "{", "}"));
        }
        if (node.isArray()) {
            return StreamSupport.stream(node.spliterator(), false)
                    .map(CanonicalJson::text)
                    .collect(Collectors.joining(",", "[", "]"));
        }
        return node.isString() ? quoted(node.stringValue()) : plain(node);
    }

    private static String plain(JsonNode node) {
        if (node.isNumber() && (!node.isIntegralNumber() || Math.abs(node.longValue()) > LARGEST)) {
            throw new IllegalArgumentException("A snapshot holds whole numbers up to 2^53, not %s.".formatted(node));
        }
        return node.isNull() ? "null" : node.asString();
    }

    private static String quoted(String text) {
        var written = new StringBuilder("\"");
        text.chars().forEach(letter -> written.append(escaped((char) letter)));
        return written.append('"').toString();
    }

    private static String escaped(char letter) {
        return switch (letter) {
            case '"' -> "\\\"";
            case '\\' -> "\\\\";
            case '\b' -> "\\b";
            case '\f' -> "\\f";
            case '\n' -> "\\n";
            case '\r' -> "\\r";
            case '\t' -> "\\t";
            default -> letter < ' ' ? "\\u%04x".formatted((int) letter) : String.valueOf(letter);
        };
    }
}
