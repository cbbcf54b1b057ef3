package dev.keyward.discovery;

import dev.keyward.kernel.Refused;
import dev.keyward.security.RequiresRole;
import dev.keyward.security.Role;
import dev.keyward.security.SignedIn;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Scanning keyspaces and reading what was found. Platform admins start scans; everybody who is signed in reads. */
@Service
public class Scans {
    private final ScanRows rows;
    private final ScanList list;
    private final ScanMoves moves;
    private final ShareRows shares;
    private final GrowthRows growth;
    private final ScanNodes nodes;

    Scans(ScanRows rows, ScanList list, ScanMoves moves, ShareRows shares, GrowthRows growth, ScanNodes nodes) {
        this.rows = rows;
        this.list = list;
        this.moves = moves;
        this.shares = shares;
        this.growth = growth;
        this.nodes = nodes;
    }

    /** Queues a scan; a worker of any console takes it up within a second. One keyspace has one at a time. */
    @RequiresRole(Role.PLATFORM_ADMIN)
    public Scan start(NewScan wanted) {
        return moves.start(wanted.checked());
    }

    @RequiresRole(Role.PLATFORM_ADMIN)
    public Scan pause(ScanId id, @Nullable String reason) {
        return move(id, ScanState.PAUSED, reason, null);
    }

    /** Queues it again; it goes on where it was, or anew where that is worth nothing any more. */
    @RequiresRole(Role.PLATFORM_ADMIN)
    public Scan resume(ScanId id, @Nullable String reason) {
        return move(id, ScanState.QUEUED, reason, null);
    }

    @RequiresRole(Role.PLATFORM_ADMIN)
    public Scan abort(ScanId id, @Nullable String reason) {
        return move(id, ScanState.ABORTED, reason, null);
    }

    /**
     * Any of {@link ScanState#availableTransitions()}.
     *
     * @param basedOn the version the caller read; another one is refused as stale; null for whichever it is
     */
    @RequiresRole(Role.PLATFORM_ADMIN)
    public Scan move(ScanId id, ScanState to, @Nullable String reason, @Nullable Long basedOn) {
        return moves.move(id, to, reason, basedOn);
    }

    @SignedIn
    public Scan scan(ScanId id) {
        return found(id);
    }

    @SignedIn
    public Optional<Scan> find(ScanId id) {
        return rows.find(id);
    }

    /** The servers of a scan under way; empty before the first checkpoint and when it is over. */
    @SignedIn
    public List<NodeProgress> nodes(ScanId id) {
        return nodes.of(id);
    }

    /** The latest first; @param limit 1 to 500 */
    @SignedIn
    public List<Scan> page(ScanFilter filter, long offset, int limit) {
        return page(filter, null, offset, limit);
    }

    /**
     * The same in another order.
     *
     * @param sort one of {@link ScanFilter#SORTABLE}, with {@code -} before it for descending; null puts the latest first
     */
    @SignedIn
    public List<Scan> page(ScanFilter filter, @Nullable String sort, long offset, int limit) {
        return list.page(filter, sort, offset, Math.clamp(limit, 1, 500));
    }

    @SignedIn
    public long count(ScanFilter filter) {
        return list.count(filter);
    }

    /** The completed scan of the live keyspace that ended last. */
    @SignedIn
    public Optional<Scan> latest(String keyspace) {
        return rows.latest(keyspace);
    }

    /** The same to be shown, and where nobody scanned it live the file of it that was read last. */
    @SignedIn
    public Optional<Scan> shown(String keyspace) {
        return rows.latest(keyspace).or(() -> rows.latestFile(keyspace));
    }

    /** What a completed scan found; refused for one that is not completed. */
    @SignedIn
    public Coverage coverage(ScanId id) {
        var scan = found(id);
        if (scan.state() != ScanState.COMPLETED) {
            throw Refused.wrongState(
                    "The scan is not completed, so it says nothing yet.", "Wait for its end, or read an earlier scan.");
        }
        return shares.coverage(scan);
    }

    /** What the keys of a family look like; empty when the scan met none. @param family empty for nobody's keys */
    @SignedIn
    public Optional<Observed> observed(ScanId id, String family) {
        return shares.observed(id, family);
    }

    /** The same of all families of a scan. */
    @SignedIn
    public List<Observed> observed(ScanId id) {
        return shares.observed(id);
    }

    /** The completed scans of a keyspace, the oldest first; at most so many of the latest, 1 to 500. */
    @SignedIn
    public List<Growth> growth(String keyspace, int limit) {
        return growth.of(keyspace, Math.clamp(limit, 1, 500));
    }

    private Scan found(ScanId id) {
        return rows.find(id).orElseThrow(() -> Refused.unknown("scan", id.toString()));
    }
}
