package dev.keyward.registry;

import dev.keyward.kernel.Refused;
import dev.keyward.redis.AccessLine;
import dev.keyward.redis.Fleet;
import dev.keyward.redis.Keyspace;
import dev.keyward.security.SignedIn;
import java.util.List;
import org.springframework.stereotype.Service;

/**
 * What the console's Redis account of a keyspace should be allowed, from the families registered at this moment: a guard
 * that stands also when the console's own judgement is wrong.
 */
@Service
public class KeyspaceAccess {
    private final Fleet fleet;
    private final KeyspaceSnapshots snapshots;

    KeyspaceAccess(Fleet fleet, KeyspaceSnapshots snapshots) {
        this.fleet = fleet;
        this.snapshots = snapshots;
    }

    /**
     * The line and what is to be known about it.
     *
     * @param families how many shapes of families it lets the console delete
     * @param notes where a pattern reaches further than its template, a sentence each
     */
    public record Access(Keyspace keyspace, AccessLine line, int families, List<Note> notes) {}

    /**
     * A pattern that is wider than its template.
     *
     * @param reaches keys of other families that it lets pass, as {@code family (key)}; empty when none is registered
     */
    public record Note(FamilyId family, String pattern, List<String> reaches) {}

    @SignedIn
    public Access of(String name) {
        var keyspace = fleet.keyspace(name).orElseThrow(() -> Refused.unknown("keyspace", name));
        var snapshot = snapshots.of(name);
        var live = List.copyOf(snapshot.templates().keySet());
        var globs = live.stream().map(shape -> shape.template().scanPattern()).toList();
        var notes = live.stream()
                .flatMap(shape -> GlobNotes.of(shape, snapshot.near(shape), other -> true).stream())
                .toList();
        return new Access(keyspace, line(keyspace, globs), live.size(), notes);
    }

    private AccessLine line(Keyspace keyspace, List<byte[]> globs) {
        var events = fleet.events(keyspace.name()).orElse(null);
        return new AccessLine(keyspace.topology(), globs, events);
    }
}
