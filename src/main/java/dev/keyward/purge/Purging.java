package dev.keyward.purge;

import dev.keyward.security.RequiresRole;
import dev.keyward.security.Role;
import dev.keyward.security.SignedIn;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Deleting keys on purpose: somebody asks, the console counts, somebody else agrees, the console deletes. */
@Service
public class Purging {

    /** Drafts a purge. Anybody who may operate purges may ask; the approval is the guard (docs/decisions/0006). */
    @RequiresRole(Role.PURGE_OPERATOR)
    public Purge request(NewPurge wanted) {
        throw new UnsupportedOperationException();
    }

    /** Counts what would go, within about ten seconds, and asks for approval. Voids earlier approvals. */
    @RequiresRole({Role.PURGE_OPERATOR, Role.PURGE_APPROVER})
    public Purge dryRun(PurgeId id) {
        throw new UnsupportedOperationException();
    }

    /**
     * Lets exactly the scope pass that the approver saw.
     *
     * @param scopeHash of the purge as it was shown; another one is refused as stale
     */
    @RequiresRole(Role.PURGE_APPROVER)
    public Purge approve(PurgeId id, String scopeHash, String comment) {
        throw new UnsupportedOperationException();
    }

    /** Ends it before it began. The comment says why and is not empty. */
    @RequiresRole(Role.PURGE_APPROVER)
    public Purge reject(PurgeId id, String scopeHash, String comment) {
        throw new UnsupportedOperationException();
    }

    /**
     * Starts or resumes ({@code RUNNING}), pauses, aborts or cancels it: whatever its
     * {@link Purge#availableTransitions()} offers.
     */
    @RequiresRole(Role.PURGE_OPERATOR)
    public Purge move(PurgeId id, PurgeState to, @Nullable String reason) {
        throw new UnsupportedOperationException();
    }

    /** Takes it out of the dead-letter queue: it scans afresh, or asks for approval again when that has expired. */
    @RequiresRole(Role.PURGE_OPERATOR)
    public Purge replay(PurgeId id, @Nullable String reason) {
        throw new UnsupportedOperationException();
    }

    @SignedIn
    public Purge purge(PurgeId id) {
        throw new UnsupportedOperationException();
    }

    /**
     * Some rows of the list.
     *
     * @param sort one of {@link #SORTABLE}, with {@code -} before it for descending; null for what needs a person first
     * @param limit 1 to 500
     */
    @SignedIn
    public List<PurgeSummary> page(PurgeFilter filter, @Nullable String sort, long offset, int limit) {
        throw new UnsupportedOperationException();
    }

    /** How many rows there are under the same filter. */
    @SignedIn
    public long count(PurgeFilter filter) {
        throw new UnsupportedOperationException();
    }

    /** What the list can be sorted by. */
    public static final List<String> SORTABLE =
            List.of("requestedAt", "state", "keyspace", "requester", "risk", "expected", "deleted");

    @SignedIn
    public KillSwitch killSwitch() {
        throw new UnsupportedOperationException();
    }

    /**
     * Stops every purge within one batch, or allows them again; paused ones wait for a person.
     *
     * @param basedOn the version the caller read; another one is refused as stale
     */
    @RequiresRole({Role.PLATFORM_ADMIN, Role.PURGE_APPROVER})
    public KillSwitch turnKillSwitch(boolean on, String reason, long basedOn) {
        throw new UnsupportedOperationException();
    }
}
