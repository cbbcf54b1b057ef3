package dev.keyward.registry;

import dev.keyward.kernel.Refused;
import dev.keyward.keys.NearMiss;
import dev.keyward.keys.Resolution;
import dev.keyward.registry.KeyResolution.KnownVersion;
import dev.keyward.registry.KeyResolution.Status;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Finds the family of a pasted key among the live shapes of its keyspace, and says why it is nobody else's. */
@Component
class KeyResolver {
    /** More than anybody writes by hand; Redis itself allows 512 MiB. */
    private static final int LONGEST = 1 << 16;

    private static final int MOST_NEAR_MISSES = 5;

    /** Versions of one family come near together, so more are looked at than are told. */
    private static final int LOOKED_AT = 20;

    private final KeyspaceSnapshots snapshots;
    private final StoredShapes shapes;

    KeyResolver(KeyspaceSnapshots snapshots, StoredShapes shapes) {
        this.snapshots = snapshots;
        this.shapes = shapes;
    }

    /** A key as it was read, and whose it is. */
    record Pasted(byte[] key, KeyResolution resolution) {}

    /** The quotes, escapes and numbers that redis-cli prints around a key are undone when nobody has the key with them. */
    Pasted pasted(String keyspace, String text) {
        var typed = text.getBytes(StandardCharsets.UTF_8);
        if (typed.length > LONGEST) {
            throw Refused.invalid("key", "The key has more than 65,536 bytes.", "Paste one key, not a list of them.");
        }
        var found = resolve(keyspace, typed);
        var bare = PastedKey.bytes(text);
        return found.status() != Status.UNREGISTERED || Arrays.equals(bare, typed)
                ? new Pasted(typed, found)
                : new Pasted(bare, resolve(keyspace, bare));
    }

    private KeyResolution resolve(String keyspace, byte[] key) {
        var snapshot = snapshots.of(keyspace);
        return switch (snapshot.resolve(key)) {
            case Resolution.Registered<LiveTemplate>(var owner, var values) -> registered(owner, values, key, snapshot);
            case Resolution.Ambiguous<LiveTemplate>(var owners) -> ambiguous(owners, key, snapshot);
            case Resolution.VersionUnknown<LiveTemplate>(var owner) -> versionUnknown(owner.family(), key, snapshot);
            case Resolution.Unregistered<LiveTemplate>() ->
                new KeyResolution(Status.UNREGISTERED, null, null, Map.of(), List.of(), near(key, snapshot, List.of()));
        };
    }

    private static KeyResolution registered(
            LiveTemplate owner, Map<String, String> values, byte[] key, KeyspaceSnapshot snapshot) {
        var claims = new Claimants(snapshot, snapshot.claimants(key));
        return new KeyResolution(
                Status.REGISTERED,
                owner.family(),
                owner.version(),
                values,
                List.of(),
                near(key, snapshot, claims.families()),
                claims.passedOver(owner),
                List.of());
    }

    private static KeyResolution ambiguous(List<LiveTemplate> owners, byte[] key, KeyspaceSnapshot snapshot) {
        var claims = new Claimants(snapshot, owners);
        return new KeyResolution(
                Status.AMBIGUOUS,
                null,
                null,
                Map.of(),
                claims.families(),
                near(key, snapshot, claims.families()),
                claims.unsettled(),
                List.of());
    }

    private KeyResolution versionUnknown(FamilyId family, byte[] key, KeyspaceSnapshot snapshot) {
        var versions = shapes.of(family).stream()
                .map(shape ->
                        new KnownVersion(shape.versionNo(), shape.template().text(), shape.state()))
                .toList();
        return new KeyResolution(
                Status.VERSION_UNKNOWN,
                family,
                null,
                Map.of(),
                List.of(),
                near(key, snapshot, List.of(family)),
                List.of(),
                versions);
    }

    /** One for each family that does not claim the key anyway. */
    private static List<KeyResolution.NearMiss> near(
            byte[] key, KeyspaceSnapshot snapshot, Collection<FamilyId> claiming) {
        var told = new HashSet<>(claiming);
        return snapshot.nearMisses(key, LOOKED_AT).stream()
                .filter(miss -> told.add(miss.owner().family()))
                .limit(MOST_NEAR_MISSES)
                .map(KeyResolver::told)
                .toList();
    }

    private static KeyResolution.NearMiss told(NearMiss<LiveTemplate> miss) {
        var first = miss.flaws().getFirst();
        return new KeyResolution.NearMiss(
                miss.owner().family(), miss.owner().template().text(), first.segment(), miss.why());
    }
}
