package dev.keyward.purge;

import dev.keyward.keys.KeyScope;
import dev.keyward.keys.ScopeKeys;
import dev.keyward.purge.engine.Judge;
import dev.keyward.purge.engine.Source;
import dev.keyward.purge.engine.Step;
import dev.keyward.purge.scope.Manner;
import dev.keyward.redis.KeyListing;
import dev.keyward.redis.KeyName;
import dev.keyward.redis.KeyScan;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * What a scope comes to: one judge for all its families, and one way to their names. A scan is shared by all of them;
 * keys whose values are all given are written down and not scanned for; an index is read where one is named.
 */
record Plan(Judge judge, List<KeyScope> scopes, Manner manner) {
    /** More computed keys than these are scanned for instead. */
    static final long MOST_COMPUTED = 100_000;

    /** The keys themselves where every value is given and no index is named; else none. */
    List<ScopeKeys> computed() {
        var keys = new ArrayList<ScopeKeys>();
        var left = MOST_COMPUTED;
        for (var scope : manner.index() == null ? scopes : List.<KeyScope>of()) {
            var some = ScopeKeys.of(scope, left);
            if (some.isEmpty()) {
                return List.of();
            }
            left -= some.get().count();
            keys.add(some.get());
        }
        return keys;
    }

    /** How many names the values themselves make; 0 where names are looked for. */
    long writtenDown() {
        return computed().stream().mapToLong(ScopeKeys::count).sum();
    }

    /** The step that finds the keys. */
    Step first(KeyScan scan, KeyListing listing) {
        return new Step(source(scan, listing), judge, true);
    }

    /** All steps in order. A verifying one looks through the whole keyspace, whatever the first one did. */
    List<Step> steps(KeyScan scan, KeyListing listing) {
        var verifying = new Step(Source.scan(scan, KeyScope.scanPattern(scopes)), judge, false);
        return manner.verify() ? List.of(first(scan, listing), verifying) : List.of(first(scan, listing));
    }

    private Source source(KeyScan scan, KeyListing listing) {
        var index = manner.index();
        if (index != null) {
            return Source.index(listing, new KeyName(index.key().getBytes(StandardCharsets.UTF_8)), index.kind());
        }
        var computed = computed();
        return computed.isEmpty() ? Source.scan(scan, KeyScope.scanPattern(scopes)) : Source.computed(computed);
    }
}
