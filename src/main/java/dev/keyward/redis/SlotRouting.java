package dev.keyward.redis;

import io.lettuce.core.cluster.SlotHash;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * Sends what names keys to the masters that own their slots, one command a slot, and follows MOVED and ASK. Any of these
 * means that slots move, which {@link #sawMoves()} remembers.
 */
final class SlotRouting implements AutoCloseable {
    private static final int MOST_REDIRECTS = 5;
    private final AtomicReferenceArray<LettuceConnection> owners = new AtomicReferenceArray<>(ClusterView.SLOTS);
    private final Map<Place, LettuceConnection> joined = new ConcurrentHashMap<>();
    private final Map<LettuceConnection, Place> places = new ConcurrentHashMap<>();
    private final Function<Place, LettuceConnection> dial;
    private final Executor threads;
    private volatile boolean moved;

    /** What is done with the names of one slot on one connection. */
    @FunctionalInterface
    interface Sending extends BiFunction<LettuceConnection, List<KeyName>, CompletableFuture<Long>> {}

    SlotRouting(List<ClusterNode> nodes, Function<Place, LettuceConnection> dial, Executor threads) {
        this.dial = dial;
        this.threads = threads;
        for (var node : nodes) {
            places.put(node.connection(), node.place());
            node.slots().stream().forEach(slot -> owners.set(slot, node.connection()));
        }
    }

    boolean sawMoves() {
        return moved;
    }

    /** Who owns a key's slot, as far as it is known. */
    LettuceConnection owner(KeyName name) {
        return owners.get(SlotHash.getSlot(name.bytes()));
    }

    /** Sends them slot by slot, all at once, and adds up what the masters answer. */
    CompletableFuture<Long> sent(List<KeyName> names, Sending sending) {
        var bySlot = new LinkedHashMap<Integer, List<KeyName>>();
        for (var name : names) {
            bySlot.computeIfAbsent(SlotHash.getSlot(name.bytes()), slot -> new ArrayList<>())
                    .add(name);
        }
        var answers = bySlot.entrySet().stream()
                .map(slot -> sent(new Errand(slot.getKey(), slot.getValue(), sending, MOST_REDIRECTS)))
                .toList();
        return Together.sum(answers);
    }

    private record Errand(int slot, List<KeyName> names, Sending sending, int redirects) {
        Errand again() {
            return new Errand(slot, names, sending, redirects - 1);
        }

        List<Errand> apart() {
            return names.stream()
                    .map(name -> new Errand(slot, List.of(name), sending, redirects - 1))
                    .toList();
        }
    }

    private CompletableFuture<Long> sent(Errand errand) {
        var owner = owners.get(errand.slot());
        return followed(owner, errand, errand.sending().apply(owner, errand.names()));
    }

    private CompletableFuture<Long> followed(LettuceConnection asked, Errand errand, CompletableFuture<Long> answer) {
        return answer.exceptionallyComposeAsync(
                failed -> {
                    var failure = Failures.of(failed);
                    var place = places.getOrDefault(asked, new Place("", 0));
                    return Redirect.of(failure, place)
                            .map(redirect -> redirected(errand, redirect, failure))
                            .orElseGet(() -> CompletableFuture.failedFuture(failure));
                },
                threads);
    }

    private CompletableFuture<Long> redirected(Errand errand, Redirect redirect, RedisFailure failure) {
        moved = true;
        if (errand.redirects() == 0) {
            return CompletableFuture.failedFuture(wandering(failure));
        }
        var place = redirect.place();
        if (place == null) {
            return errand.names().size() == 1
                    ? CompletableFuture.failedFuture(wandering(failure))
                    : Together.sum(errand.apart().stream().map(this::sent).toList());
        }
        var other = joined(place);
        if (redirect.kind() == Redirect.Kind.MOVED) {
            owners.set(errand.slot(), other);
            return sent(errand.again());
        }
        return followed(
                other, errand.again(), other.asking(() -> errand.sending().apply(other, errand.names())));
    }

    private static RedisFailure wandering(RedisFailure failure) {
        return new RedisFailure(
                RedisFailure.Kind.RETRY, false, "The cluster moves a slot, and no master answers for it.", failure);
    }

    /** A connection of its own even to a master that is known, since ASKING counts for the very next command. */
    private LettuceConnection joined(Place place) {
        return joined.computeIfAbsent(place, unknown -> {
            var connection = dial.apply(unknown);
            places.put(connection, unknown);
            return connection;
        });
    }

    @Override
    public void close() {
        joined.values().forEach(LettuceConnection::close);
    }
}
