package dev.keyward.redis;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;

/** Finds the masters of a cluster by any node of it and connects to all of them side by side. */
final class ClusterDoor {
    private final Dial dial;
    private final Executor threads;

    ClusterDoor(Dial dial, Executor threads) {
        this.dial = dial;
        this.threads = threads;
    }

    /** @throws RedisFailure when no node can be asked, a master cannot be reached, or slots have no master */
    KeyspaceConnection open(KeyspaceAddress address) {
        var view = view(address);
        if (!view.isWhole()) {
            throw new RedisFailure(
                    RedisFailure.Kind.RETRY, false, "The cluster has slots that no master owns just now.", null);
        }
        var nodes = connected(address, view);
        try {
            var routing = new SlotRouting(nodes, place -> server(address, place), threads);
            return new ClusterConnection(nodes, routing);
        } catch (RuntimeException unusable) {
            nodes.forEach(ClusterNode::close);
            throw unusable;
        }
    }

    /** All listed nodes are asked side by side, so that those which are away cost their time once. */
    private ClusterView view(KeyspaceAddress address) {
        var asked = address.places().stream()
                .map(seed -> CompletableFuture.supplyAsync(() -> view(address, seed), threads))
                .toList();
        var failures = new ArrayList<RedisFailure>();
        for (var answer : asked) {
            try {
                return answer.join();
            } catch (CompletionException failed) {
                failures.add(Failures.of(failed));
            }
        }
        throw failures.getFirst();
    }

    private ClusterView view(KeyspaceAddress address, Place seed) {
        try (var connection = server(address, seed)) {
            return ClusterView.parsed(connection.clusterNodes(), seed);
        }
    }

    private LettuceConnection server(KeyspaceAddress address, Place place) {
        return dial.opened(address, place);
    }

    private List<ClusterNode> connected(KeyspaceAddress address, ClusterView view) {
        var dialled = view.masters().stream()
                .map(master -> CompletableFuture.supplyAsync(
                        () -> new ClusterNode(master, server(address, master.place())), threads))
                .toList();
        return allOrNone(dialled);
    }

    private static List<ClusterNode> allOrNone(List<CompletableFuture<ClusterNode>> dialled) {
        var nodes = new ArrayList<ClusterNode>();
        var failures = new ArrayList<RedisFailure>();
        for (var node : dialled) {
            try {
                nodes.add(node.join());
            } catch (CompletionException failed) {
                failures.add(Failures.of(failed));
            }
        }
        if (!failures.isEmpty()) {
            nodes.forEach(ClusterNode::close);
            throw failures.getFirst();
        }
        return List.copyOf(nodes);
    }
}
