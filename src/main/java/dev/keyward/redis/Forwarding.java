package dev.keyward.redis;

import dev.keyward.redis.vitals.Counters;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;

/** A connection that does most of what it does by another one. */
abstract class Forwarding implements KeyspaceConnection {
    private final KeyspaceConnection to;

    Forwarding(KeyspaceConnection to) {
        this.to = to;
    }

    @Override
    public String serverRunId() {
        return to.serverRunId();
    }

    @Override
    public Optional<String> disturbance() {
        return to.disturbance();
    }

    @Override
    public List<KeyspaceNode> nodes() {
        return to.nodes();
    }

    @Override
    public long keyCount() {
        return to.keyCount();
    }

    @Override
    public Page scan(byte[] pattern, String cursor, int count) {
        return to.scan(pattern, cursor, count);
    }

    @Override
    public CompletableFuture<Page> scanLater(byte[] pattern, String cursor, int count) {
        return to.scanLater(pattern, cursor, count);
    }

    @Override
    public CompletableFuture<Page> list(KeyName index, Kind kind, String cursor, int count) {
        return to.list(index, kind, cursor, count);
    }

    @Override
    public long unlink(List<KeyName> names) {
        return to.unlink(names);
    }

    @Override
    public CompletableFuture<Long> unlinkLater(List<KeyName> names) {
        return to.unlinkLater(names);
    }

    @Override
    public boolean canShorten() {
        return to.canShorten();
    }

    @Override
    public CompletableFuture<Long> shorten(List<KeyName> names, long[] millis) {
        return to.shorten(names, millis);
    }

    @Override
    public long existing(List<KeyName> names) {
        return to.existing(names);
    }

    @Override
    public OptionalLong lifeMillis(KeyName name) {
        return to.lifeMillis(name);
    }

    @Override
    public Optional<String> type(KeyName name) {
        return to.type(name);
    }

    @Override
    public OptionalLong bytes(KeyName name) {
        return to.bytes(name);
    }

    @Override
    public Measure measure(KeyName probe) {
        return to.measure(probe);
    }

    @Override
    public OptionalLong heat(KeyName name, Measure measure) {
        return to.heat(name, measure);
    }

    @Override
    public Counters look(Instant at) {
        return to.look(at);
    }

    @Override
    public ServerLoad load() {
        return to.load();
    }

    @Override
    public long pingMicros() {
        return to.pingMicros();
    }

    @Override
    public void append(EventStream stream, Map<String, String> fields) {
        to.append(stream, fields);
    }

    @Override
    public Health health() {
        return to.health();
    }

    @Override
    public void close() {
        to.close();
    }
}
