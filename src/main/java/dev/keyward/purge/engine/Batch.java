package dev.keyward.purge.engine;

import dev.keyward.redis.KeyDeletion;
import dev.keyward.redis.KeyName;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;

/** The names that are about to be deleted together, each once. */
public record Batch(List<KeyName> names) {

    /** SHA-256 of the sorted names, each with its length before it: what was intended, without saying the names. */
    public String namesHash() {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            names.stream().map(KeyName::bytes).sorted(Arrays::compareUnsigned).forEach(name -> {
                digest.update((name.length + ":").getBytes(java.nio.charset.StandardCharsets.US_ASCII));
                digest.update(name);
            });
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every JDK has SHA-256.", impossible);
        }
    }

    /** The same names in pieces that one UNLINK takes. */
    List<List<KeyName>> pieces(int mostNames) {
        var most = Math.min(mostNames, KeyDeletion.MAX_NAMES);
        var pieces = new ArrayList<List<KeyName>>();
        var piece = new ArrayList<KeyName>();
        var bytes = 0;
        for (var name : names) {
            if (!piece.isEmpty() && (piece.size() == most || bytes + name.bytes().length > KeyDeletion.MAX_BYTES)) {
                pieces.add(List.copyOf(piece));
                piece.clear();
                bytes = 0;
            }
            piece.add(name);
            bytes += name.bytes().length;
        }
        pieces.add(List.copyOf(piece));
        return pieces;
    }
}
