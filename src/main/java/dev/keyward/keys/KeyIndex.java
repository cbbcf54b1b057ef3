package dev.keyward.keys;

import dev.keyward.keys.Contest.Claim;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds the owner of a live key among many templates. Templates are looked up by their first two segments; only those
 * whose first two segments are not literal are tried on every key.
 */
public final class KeyIndex<T> {
    private final Map<String, List<Claim<T>>> byBeginning = new HashMap<>();
    private final Map<String, Set<String>> versions = new HashMap<>();
    private final List<Claim<T>> anywhere = new ArrayList<>();
    private final Contest<T> contest;

    /** Nothing is agreed between the owners, which keep the map's order. */
    public KeyIndex(Map<T, KeyTemplate> templates) {
        contest = new Contest<>(Arbiter.none());
        templates.forEach((owner, template) -> add(owner, new ParsedTemplate(template)));
    }

    /** Owners keep the map's order. A template is compiled when a key first needs it. */
    public KeyIndex(Map<T, ParsedTemplate> templates, Arbiter<T> arbiter) {
        contest = new Contest<>(arbiter);
        templates.forEach(this::add);
    }

    private void add(T owner, ParsedTemplate template) {
        var segments = template.segments();
        var first = literal(segments, 0);
        var second = literal(segments, 1);
        var entry = new Claim<>(owner, template);
        if (first.isEmpty() || second.isEmpty()) {
            anywhere.add(entry);
            return;
        }
        var beginning = segments.size() == 1 ? first.get() : first.get() + ":" + second.get();
        byBeginning.computeIfAbsent(beginning, _ -> new ArrayList<>()).add(entry);
        if (segments.size() > 1 && segments.get(1).isVersion()) {
            versions.computeIfAbsent(first.get(), _ -> new LinkedHashSet<>()).add(second.get());
        }
    }

    /** The segment's bytes, one character each; empty text where there is no such segment. */
    private static Optional<String> literal(List<Segment> segments, int index) {
        if (index >= segments.size() || segments.get(index).atoms().isEmpty()) {
            return Optional.of("");
        }
        return segments.get(index)
                .literal()
                .map(text -> new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1));
    }

    /** Whose the key is. */
    public Resolution<T> resolve(byte[] key) {
        var owners = claims(key);
        return switch (owners.size()) {
            case 0 -> otherVersion(key);
            case 1 -> registered(owners.getFirst(), key);
            default -> settled(owners, key);
        };
    }

    /** The one owner of the key, without reading its values; empty when it is ambiguous or nobody's. */
    public Optional<T> owner(byte[] key) {
        var owners = claims(key);
        return owners.size() == 1
                ? Optional.of(owners.getFirst().owner())
                : contest.winner(owners).map(Claim::owner);
    }

    /** Everybody whose template matches the key. */
    public List<T> claimants(byte[] key) {
        return claims(key).stream().map(Claim::owner).toList();
    }

    private List<Claim<T>> claims(byte[] key) {
        var owners = new ArrayList<Claim<T>>(2);
        var first = end(key, 0);
        var second = first < key.length ? end(key, first + 1) : first;
        collect(byBeginning.get(text(key, 0, second)), key, owners);
        collect(anywhere, key, owners);
        return owners;
    }

    private Resolution<T> settled(List<Claim<T>> claims, byte[] key) {
        var winner = contest.winner(claims);
        return winner.isPresent()
                ? registered(winner.get(), key)
                : new Resolution.Ambiguous<>(claims.stream().map(Claim::owner).toList());
    }

    private static <T> void collect(@Nullable List<Claim<T>> entries, byte[] key, List<Claim<T>> into) {
        if (entries != null) {
            for (var entry : entries) {
                if (entry.template().matcher().matches(key)) {
                    into.add(entry);
                }
            }
        }
    }

    private Resolution<T> registered(Claim<T> entry, byte[] key) {
        return new Resolution.Registered<>(
                entry.owner(), entry.template().matcher().values(key).orElse(Map.of()));
    }

    /** Tries the key with every version that the domain's templates have. */
    private Resolution<T> otherVersion(byte[] key) {
        var first = end(key, 0);
        var second = first < key.length ? end(key, first + 1) : first;
        if (first < second && Segment.isVersion(text(key, first + 1, second))) {
            var domain = text(key, 0, first);
            for (var version : versions.getOrDefault(domain, Set.of())) {
                var beginning = domain + ":" + version;
                var renamed = (beginning + text(key, second, key.length)).getBytes(StandardCharsets.ISO_8859_1);
                var owners = new ArrayList<Claim<T>>();
                collect(byBeginning.get(beginning), renamed, owners);
                if (!owners.isEmpty()) {
                    return new Resolution.VersionUnknown<>(owners.getFirst().owner());
                }
            }
        }
        return new Resolution.Unregistered<>();
    }

    private static int end(byte[] key, int from) {
        int at = from;
        while (at < key.length && key[at] != ':') {
            at++;
        }
        return at;
    }

    private static String text(byte[] key, int from, int to) {
        return new String(key, from, to - from, StandardCharsets.ISO_8859_1);
    }
}
