package dev.keyward.registry;

import dev.keyward.kernel.Refused;
import dev.keyward.ownership.TeamId;
import dev.keyward.redis.Fleet;
import dev.keyward.redis.Keyspace;
import dev.keyward.registry.KeyspaceAccess.Note;
import dev.keyward.registry.account.Grant;
import dev.keyward.registry.account.ServiceAccount;
import dev.keyward.security.SignedIn;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * The Redis accounts that services need in a keyspace, from the families registered at this moment and who reads, writes
 * and invalidates them (row M4).
 */
@Service
public class ServiceAccounts {
    private final Fleet fleet;
    private final UsedShapes shapes;
    private final KeyspaceSnapshots snapshots;
    private final KeyspaceAccess console;
    private final InstantSource clock;

    ServiceAccounts(
            Fleet fleet, UsedShapes shapes, KeyspaceSnapshots snapshots, KeyspaceAccess console, InstantSource clock) {
        this.fleet = fleet;
        this.shapes = shapes;
        this.snapshots = snapshots;
        this.console = console;
        this.clock = clock;
    }

    /** @param team only services that use families of this team; null for all */
    @SignedIn
    public List<ServiceAccount> of(String keyspace, @Nullable TeamId team) {
        required(keyspace);
        return ServiceAccount.of(shapes.of(keyspace), LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC)).stream()
                .filter(account -> team == null || account.owners().contains(team))
                .toList();
    }

    @SignedIn
    public ServiceAccount one(String keyspace, String service) {
        return of(keyspace, null).stream()
                .filter(account -> account.service().equals(service))
                .findFirst()
                .orElseThrow(() -> Refused.unknown("service that uses a family of " + keyspace, service));
    }

    /** Where a pattern of the account is wider than its template, and whose keys it lets pass that are not granted. */
    @SignedIn
    public List<Note> notes(String keyspace, ServiceAccount account) {
        var snapshot = snapshots.of(keyspace);
        var own = account.families();
        var used = account.grants().stream().map(Grant::shape).collect(Collectors.toSet());
        return snapshot.templates().keySet().stream()
                .filter(shape -> own.contains(shape.family()))
                .filter(shape -> used.stream().anyMatch(one -> one.template().equals(shape.template())))
                .flatMap(shape ->
                        GlobNotes.of(shape, snapshot.near(shape), other -> !own.contains(other.family())).stream())
                .toList();
    }

    /** The commands for redis-cli, a line each; the console's own is the first. */
    @SignedIn
    public String commands(String keyspace, @Nullable TeamId team) {
        var place = required(keyspace);
        var services = of(keyspace, team).stream()
                .map(account -> account.line(place.topology()).text());
        return Stream.concat(Stream.of(console.of(keyspace).line().text()), services)
                .map(line -> line + "\n")
                .collect(Collectors.joining());
    }

    /** How its servers stand together. */
    @SignedIn
    public Keyspace.Topology topology(String keyspace) {
        return required(keyspace).topology();
    }

    private Keyspace required(String keyspace) {
        return fleet.keyspace(Objects.requireNonNull(keyspace))
                .orElseThrow(() -> Refused.unknown("keyspace", keyspace));
    }
}
