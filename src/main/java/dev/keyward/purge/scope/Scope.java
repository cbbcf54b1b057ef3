package dev.keyward.purge.scope;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.keyward.storage.Document;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Exactly which keys a purge may delete, where, and how fast. Never a glob: families, and values of their
 * placeholders.
 *
 * @param environment where the keyspace stands, so that an approval for one environment is worth nothing in another
 * @param values placeholder to the only values it may have; a placeholder that is not in it may have any
 * @param maxKeysPerSecond the cap; null for as fast as bystanders allow
 * @param yielding who had left shared keys to the purged families when it was requested: these keys go as well, and no
 *     more than these, whatever is recorded later
 * @param manner how they are found and what becomes of them
 */
public record Scope(
        String keyspace,
        String environment,
        List<ScopedFamily> families,
        Map<String, List<String>> values,
        List<String> regions,
        @Nullable Long maxKeysPerSecond,

        @JsonInclude(JsonInclude.Include.NON_EMPTY) @Nullable
        List<Yielding> yielding,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Manner manner)
        implements Document {

    public Scope {
        families = List.copyOf(families);
        regions = regions.stream().distinct().sorted().toList();
        var sorted = new TreeMap<String, List<String>>();
        values.forEach((placeholder, some) ->
                sorted.put(placeholder, some.stream().distinct().sorted().toList()));
        values = Collections.unmodifiableMap(sorted);
        yielding = yielding == null
                ? List.of()
                : yielding.stream()
                        .distinct()
                        .sorted(Comparator.comparing(Yielding::general).thenComparing(Yielding::specific))
                        .toList();
    }

    /** A plain one: scanned and deleted. */
    public Scope(
            String keyspace,
            String environment,
            List<ScopedFamily> families,
            Map<String, List<String>> values,
            List<String> regions,
            @Nullable Long maxKeysPerSecond,
            @Nullable List<Yielding> yielding) {
        this(keyspace, environment, families, values, regions, maxKeysPerSecond, yielding, null);
    }

    /** The same keys in another manner. */
    public Scope in(Manner other) {
        return new Scope(
                keyspace,
                environment,
                families,
                values,
                regions,
                maxKeysPerSecond,
                yielding,
                other.equals(Manner.PLAIN) ? null : other);
    }

    /** Plain where nothing else was asked for. */
    @Override
    public Manner manner() {
        return manner == null ? Manner.PLAIN : manner;
    }

    /** Purges that were requested before there was any such thing have none. */
    @Override
    public List<Yielding> yielding() {
        return yielding == null ? List.of() : yielding;
    }

    /** SHA-256 of everything in it, as 64 hexadecimal digits: what an approval is bound to. */
    public String hash() {
        return ScopeHash.of(this);
    }
}
