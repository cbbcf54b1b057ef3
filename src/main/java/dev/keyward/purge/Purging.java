package dev.keyward.purge;

import dev.keyward.audit.Stories;
import dev.keyward.audit.StoryLine;
import dev.keyward.kernel.Identifier;
import dev.keyward.kernel.PlainText;
import dev.keyward.kernel.Refused;
import dev.keyward.purge.approval.Approval.Decision;
import dev.keyward.security.CurrentActor;
import dev.keyward.security.RequiresRole;
import dev.keyward.security.Role;
import dev.keyward.security.SignedIn;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Deleting keys on purpose: somebody asks, the console counts, somebody else agrees, the console deletes. */
@Service
public class Purging {
    /** What the list can be sorted by. */
    public static final List<String> SORTABLE =
            List.of("requestedAt", "state", "keyspace", "requester", "risk", "expected", "deleted");

    private static final int LONGEST_TEXT = 1_000;
    private static final int LONGEST_INCIDENT = 100;

    private final PurgeRequests requests;
    private final ScopeDrafting drafting;
    private final DryRuns dryRuns;
    private final Decisions decisions;
    private final Moves moves;
    private final PurgeReads reads;
    private final PurgeDetails details;
    private final KillSwitches killSwitch;
    private final Trail trail;
    private final Stories stories;
    private final ObjectProvider<IncidentReferences> incidents;
    private final CurrentActor current;
    private final InstantSource clock;

    Purging(
            PurgeRequests requests,
            ScopeDrafting drafting,
            DryRuns dryRuns,
            Decisions decisions,
            Moves moves,
            PurgeReads reads,
            PurgeDetails details,
            KillSwitches killSwitch,
            Trail trail,
            Stories stories,
            ObjectProvider<IncidentReferences> incidents,
            CurrentActor current,
            InstantSource clock) {
        this.requests = requests;
        this.drafting = drafting;
        this.dryRuns = dryRuns;
        this.decisions = decisions;
        this.moves = moves;
        this.reads = reads;
        this.details = details;
        this.killSwitch = killSwitch;
        this.trail = trail;
        this.stories = stories;
        this.incidents = incidents;
        this.current = current;
        this.clock = clock;
    }

    /** Drafts a purge. Anybody who may operate purges may ask; the approval is the guard (docs/decisions). */
    @Transactional
    @RequiresRole(Role.PURGE_OPERATOR)
    public Purge request(NewPurge wanted) {
        var reason = sentence("reason", wanted.reason());
        var incident = incident(wanted.incident());
        var scope = drafting.draft(wanted);
        var now = clock.instant();
        var id = new PurgeId(Identifier.next(now.toEpochMilli()));
        var draft = PurgeRequest.drafted(
                id, scope, reason, incident, current.actor().name(), now);
        try {
            var saved = requests.save(draft);
            trail.tell("purge.requested", null, saved, reason);
            return details.of(saved);
        } catch (DuplicateKeyException twin) {
            throw alreadyActive();
        }
    }

    /** Counts what would go, within about ten seconds, and asks for approval. Voids earlier approvals. */
    @RequiresRole({Role.PURGE_OPERATOR, Role.PURGE_APPROVER})
    public Purge dryRun(PurgeId id) {
        dryRuns.run(found(id));
        return purge(id);
    }

    /**
     * Lets exactly the scope pass that the approver saw.
     *
     * @param scopeHash of the purge as it was shown; another one is refused as stale
     */
    @RequiresRole(Role.PURGE_APPROVER)
    public Purge approve(PurgeId id, String scopeHash, String comment) {
        if (comment.length() > LONGEST_TEXT) {
            throw tooLong("comment", LONGEST_TEXT);
        }
        decisions.decide(found(id), Decision.APPROVE, current.actor().name(), scopeHash, comment.strip());
        return purge(id);
    }

    /** Ends it before it began. The comment says why and is not empty. */
    @RequiresRole(Role.PURGE_APPROVER)
    public Purge reject(PurgeId id, String scopeHash, String comment) {
        var why = sentence("comment", comment);
        decisions.decide(found(id), Decision.REJECT, current.actor().name(), scopeHash, why);
        return purge(id);
    }

    /**
     * Starts or resumes ({@code RUNNING}), pauses, aborts or cancels it: whatever its
     * {@link Purge#availableTransitions()} offers.
     */
    @RequiresRole(Role.PURGE_OPERATOR)
    public Purge move(PurgeId id, PurgeState to, @Nullable String reason) {
        moves.move(id, to, remark(reason));
        return purge(id);
    }

    /** Takes it out of the dead-letter queue: it scans afresh, or asks for approval again when that has expired. */
    @RequiresRole(Role.PURGE_OPERATOR)
    public Purge replay(PurgeId id, @Nullable String reason) {
        moves.replay(id, remark(reason));
        return purge(id);
    }

    @SignedIn
    public Purge purge(PurgeId id) {
        return details.of(found(id));
    }

    /** Who did what to it and when, newest first; what the console did by itself is told as {@code system}. */
    @SignedIn
    public List<StoryLine> story(PurgeId id) {
        return stories.about(found(id).subject());
    }

    /**
     * Some rows of the list.
     *
     * @param sort one of {@link #SORTABLE}, with {@code -} before it for descending; null for what needs a person first
     * @param limit 1 to 500
     */
    @SignedIn
    public List<PurgeSummary> page(PurgeFilter filter, @Nullable String sort, long offset, int limit) {
        return reads.page(filter, sort, offset, Math.clamp(limit, 1, 500));
    }

    /** How many rows there are under the same filter. */
    @SignedIn
    public long count(PurgeFilter filter) {
        return reads.count(filter);
    }

    /** The purges that serve an incident, the newest first; at most a hundred. */
    @SignedIn
    public List<PurgeSummary> ofIncident(String incident) {
        return reads.ofIncident(incident);
    }

    @SignedIn
    public KillSwitch killSwitch() {
        return killSwitch.read();
    }

    /**
     * Stops every purge within one batch, or allows them again; paused ones wait for a person.
     *
     * @param basedOn the version the caller read; another one is refused as stale
     */
    @RequiresRole({Role.PLATFORM_ADMIN, Role.PURGE_APPROVER})
    public KillSwitch turnKillSwitch(boolean on, String reason, long basedOn) {
        return killSwitch.turn(
                on, sentence("reason", reason), basedOn, current.actor().name());
    }

    static Refused alreadyActive() {
        return Refused.wrongState(
                "A purge of exactly this scope is already under way.",
                "Find it in the list of purges; finish or cancel it first.");
    }

    private PurgeRequest found(PurgeId id) {
        return requests.findById(id).orElseThrow(() -> Refused.unknown("purge", id.toString()));
    }

    private static String sentence(String field, String text) {
        var stripped = text.strip();
        if (stripped.isEmpty()) {
            throw Refused.invalid(
                    field, "Say why, in a sentence.", "It is shown to the approver and kept in the trail.");
        }
        if (stripped.length() > LONGEST_TEXT) {
            throw tooLong(field, LONGEST_TEXT);
        }
        return PlainText.required(field, stripped);
    }

    private static @Nullable String remark(@Nullable String reason) {
        if (reason == null || reason.isBlank()) {
            return null;
        }
        return sentence("reason", reason);
    }

    private @Nullable String incident(@Nullable String incident) {
        if (incident == null || incident.isBlank()) {
            return null;
        }
        if (incident.length() > LONGEST_INCIDENT) {
            throw tooLong("incident", LONGEST_INCIDENT);
        }
        var named = PlainText.required("incident", incident.strip());
        return incidents.stream()
                .flatMap(known -> known.find(named).stream())
                .findFirst()
                .orElseThrow(() -> Refused.invalid(
                        "incident",
                        "There is no such incident.",
                        "Name one by its number, such as 42, or leave it out."));
    }

    private static Refused tooLong(String field, int most) {
        return Refused.invalid(field, "This is longer than %,d characters.".formatted(most), "Shorten it.");
    }
}
