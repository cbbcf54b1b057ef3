package dev.keyward.redis;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** A server behind a connection. */
record ServerNode(String node, String identity, boolean holdsOneTable, LettuceConnection connection)
        implements KeyspaceNode {
    @Override
    public long keyCount() {
        return connection.keyCount();
    }

    @Override
    public Page scan(byte[] pattern, String cursor, int count) {
        return connection.scan(pattern, cursor, count);
    }

    @Override
    public CompletableFuture<Page> scanLater(byte[] pattern, String cursor, int count) {
        return connection.scanLater(pattern, cursor, count);
    }

    @Override
    public CompletableFuture<List<Optional<KeyFact>>> facts(List<KeyName> names) {
        return connection.facts(names);
    }
}
