package dev.keyward.purge.scope;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;

/** The hash of a scope. Every field is written with its length, so no two scopes can be written alike. */
final class ScopeHash {
    private final StringBuilder canonical = new StringBuilder("keyward purge scope 1\n");

    private ScopeHash() {}

    static String of(Scope scope) {
        var hash = new ScopeHash();
        hash.field(scope.keyspace());
        hash.field(scope.environment());
        hash.count(scope.families().size());
        scope.families().stream()
                .sorted(Comparator.comparing(ScopedFamily::name).thenComparingInt(ScopedFamily::templateVersion))
                .forEach(hash::family);
        hash.count(scope.values().size());
        scope.values().forEach((placeholder, values) -> {
            hash.field(placeholder);
            hash.count(values.size());
            values.forEach(hash::field);
        });
        hash.count(scope.regions().size());
        scope.regions().forEach(hash::field);
        hash.field(String.valueOf(scope.maxKeysPerSecond()));
        if (!scope.yielding().isEmpty()) {
            hash.count(scope.yielding().size());
            scope.yielding().forEach(hash::yielding);
        }
        if (!scope.manner().equals(Manner.PLAIN)) {
            hash.manner(scope.manner());
        }
        return hash.digest();
    }

    /** A name before it, so that it cannot be taken for what may stand in the same place. */
    private void manner(Manner manner) {
        field("manner");
        field(String.valueOf(manner.softSeconds()));
        field(manner.index() == null ? "" : manner.index().kind().name());
        field(manner.index() == null ? "" : manner.index().key());
        field(String.valueOf(manner.verify()));
    }

    private void family(ScopedFamily family) {
        field(family.name());
        count(family.templateVersion());
        field(family.template());
    }

    private void yielding(Yielding agreed) {
        field(agreed.general());
        field(agreed.specific());
    }

    private void count(int number) {
        canonical.append('#').append(number).append('\n');
    }

    private void field(String text) {
        canonical.append(text.length()).append(':').append(text).append('\n');
    }

    private String digest() {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(canonical.toString().getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every JDK has SHA-256.", impossible);
        }
    }
}
