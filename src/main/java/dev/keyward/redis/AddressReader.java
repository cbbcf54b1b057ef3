package dev.keyward.redis;

import dev.keyward.redis.Keyspace.Topology;
import dev.keyward.redis.KeyspaceSettings.Entry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads one keyspace of the configuration. What cannot be used stops the start, and is not repeated: it may be secret. */
final class AddressReader {
    private final String keyspace;
    private final Entry entry;
    private final Topology topology;

    AddressReader(String keyspace, Entry entry) {
        this.keyspace = keyspace;
        this.entry = entry;
        this.topology = entry.topology() == null ? Topology.STANDALONE : entry.topology();
    }

    KeyspaceAddress address() {
        return topology == Topology.STANDALONE ? standalone() : several();
    }

    private KeyspaceAddress standalone() {
        if (entry.nodes() != null || entry.master() != null || entry.sentinel() != null) {
            throw unusable(
                    "names nodes, a master or sentinels and has topology STANDALONE",
                    "Set its topology to SENTINEL or CLUSTER, or give it a url only.");
        }
        var url = KeyspaceUrl.parsed(this, entry.url());
        if (url.account().hasPassword() && own().hasPassword()) {
            throw unusable("has a password in its url and another beside it", "Keep one of them.");
        }
        var account = own().hasPassword() ? own() : url.account();
        var database = entry.database() == null ? url.database() : entry.database();
        return address(List.of(url.place()), database, account, url.tls());
    }

    private KeyspaceAddress several() {
        if (entry.url() != null) {
            throw unusable(
                    "has a url and topology %s".formatted(topology),
                    "Name its servers in keyward.keyspaces.%s.nodes as host:port, with tls: true for TLS."
                            .formatted(keyspace));
        }
        checkMaster();
        var database = entry.database() == null ? 0 : entry.database();
        if (topology == Topology.CLUSTER && (database != 0 || replica())) {
            throw unusable(
                    "is a cluster with a database or a replica to scan",
                    "A cluster has database 0 only, and its masters are scanned themselves.");
        }
        return address(nodes(), database, own(), Boolean.TRUE.equals(entry.tls()));
    }

    private void checkMaster() {
        var named = entry.master() != null && !entry.master().isBlank();
        if (topology == Topology.SENTINEL && !named) {
            throw unusable("does not say what its sentinels call the master", "Set its master, such as mymaster.");
        }
        if (topology == Topology.CLUSTER && named) {
            throw unusable("is a cluster and names a master", "Leave master out; a cluster tells its masters.");
        }
    }

    private KeyspaceAddress address(List<Place> places, int database, Account account, boolean tls) {
        if (entry.caFile() != null && !tls) {
            throw unusable("has a ca-file and speaks no TLS", "Use rediss:// or tls: true, or leave ca-file out.");
        }
        if (entry.tls() != null && entry.tls() != tls) {
            throw unusable("says redis:// and tls: true, or the other way round", "Use rediss:// for TLS.");
        }
        var sentinels =
                entry.sentinel() == null ? Account.NOBODY : entry.sentinel().account(this);
        return new KeyspaceAddress(
                keyspace, topology, places, entry.master(), database, account, sentinels, tls, authority(), replica());
    }

    private boolean replica() {
        return entry.scan() == KeyspaceSettings.ScanFrom.REPLICA;
    }

    private Account own() {
        return account(entry.username(), entry.password(), entry.passwordFile());
    }

    Account account(@Nullable String username, @Nullable String password, @Nullable Path file) {
        if (password != null && file != null) {
            throw unusable("has a password and a password-file", "Keep one of them.");
        }
        if (username != null && password == null && file == null) {
            throw unusable("has a username without a password", "Set password or password-file.");
        }
        if (file != null && !Files.isReadable(file)) {
            throw unusable("has a password-file that cannot be read", "Let the console's user read it.");
        }
        return new Account(username, password, file);
    }

    private List<Place> nodes() {
        var written = entry.nodes() == null ? List.<String>of() : entry.nodes();
        var places = written.stream()
                .map(String::strip)
                .map(Place::parsed)
                .flatMap(place -> place.stream())
                .distinct()
                .toList();
        if (places.isEmpty() || places.size() < written.size()) {
            throw unusable(
                    "has nodes that cannot be read, twice the same one, or none",
                    "List them as host:port, such as redis-1.internal:6379.");
        }
        return places;
    }

    /** Read here to fail early; every handshake reads it again, so that it can be changed. */
    private @Nullable Path authority() {
        var file = entry.caFile();
        if (file != null && !holdsCertificates(file)) {
            throw unusable(
                    "has a ca-file without certificates", "Give it a PEM file with the authority's certificates.");
        }
        return file;
    }

    private static boolean holdsCertificates(Path file) {
        try (var in = Files.newInputStream(file)) {
            return !CertificateFactory.getInstance("X.509")
                    .generateCertificates(in)
                    .isEmpty();
        } catch (IOException | CertificateException unreadable) {
            return false;
        }
    }

    UnusableKeyspace unusable(String problem, String remedy) {
        return new UnusableKeyspace(keyspace, problem, remedy);
    }

    UnusableKeyspace unreadableUrl(String problem) {
        return unusable(
                problem,
                "Set keyward.keyspaces.%s.url to redis://host:port, or rediss://user:password@host:port."
                        .formatted(keyspace));
    }
}
