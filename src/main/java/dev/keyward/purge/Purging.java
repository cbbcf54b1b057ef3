package dev.keyward.purge;

import dev.keyward.audit.Stories;
import dev.keyward.audit.StoryLine;
import dev.keyward.kernel.Finding;
import dev.keyward.kernel.Identifier;
import dev.keyward.kernel.Refused;
import dev.keyward.pace.Pace;
import dev.keyward.purge.approval.Approval.Decision;
import dev.keyward.purge.approval.TypedName;
import dev.keyward.security.CurrentActor;
import dev.keyward.security.Proof;
import dev.keyward.security.RequiresRole;
import dev.keyward.security.Role;
import dev.keyward.security.SignedIn;
import dev.keyward.security.StepUp;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Deleting keys on purpose: somebody asks, the console counts, somebody else agrees, the console deletes. */
@Service
public class Purging {
    /** What the list can be sorted by. */
    public static final List<String> SORTABLE =
            List.of("requestedAt", "state", "keyspace", "requester", "risk", "expected", "deleted");

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
    private final PaceRules paces;
    private final ServedIncidents incidents;
    private final CurrentActor current;
    private final StepUp stepUp;
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
            PaceRules paces,
            ServedIncidents incidents,
            CurrentActor current,
            StepUp stepUp,
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
        this.paces = paces;
        this.incidents = incidents;
        this.current = current;
        this.stepUp = stepUp;
        this.clock = clock;
    }

    /** Drafts a purge. Anybody who may operate purges may ask; the approval is the guard (docs/decisions). */
    @Transactional
    @RequiresRole(Role.PURGE_OPERATOR)
    public Purge request(NewPurge wanted) {
        var reason = Said.sentence("reason", wanted.reason());
        var incident = incidents.known(wanted.incident());
        var manner = MannerDrafting.draft(wanted.how(), paces.critical(incident));
        var scope = drafting.draft(wanted).in(manner);
        var now = clock.instant();
        var id = new PurgeId(Identifier.next(now.toEpochMilli()));
        var draft = PurgeRequest.drafted(
                id, scope, reason, incident, current.actor().name(), now);
        try {
            var saved = requests.save(draft);
            paces.begin(saved, wanted.how().pace());
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
        stepUp.require();
        var words = Said.remark("comment", comment);
        var person = current.actor().name();
        decisions.decide(found(id), Decision.APPROVE, person, scopeHash, words == null ? "" : words);
        return purge(id);
    }

    /** Ends it before it began. The comment says why and is not empty. */
    @RequiresRole(Role.PURGE_APPROVER)
    public Purge reject(PurgeId id, String scopeHash, String comment) {
        var why = Said.sentence("comment", comment);
        decisions.decide(found(id), Decision.REJECT, current.actor().name(), scopeHash, why);
        return purge(id);
    }

    /**
     * Starts or resumes ({@code RUNNING}), pauses, aborts or cancels it: whatever its
     * {@link Purge#availableTransitions()} offers. Running takes a recent password, or a token made for it.
     *
     * @param typed the first family's name; a person who starts a purge of more than 10,000 keys types it
     */
    @RequiresRole(Role.PURGE_OPERATOR)
    public Purge move(PurgeId id, PurgeState to, @Nullable String reason, @Nullable String typed) {
        if (to == PurgeState.RUNNING) {
            stepUp.require();
            requireTyped(found(id), typed);
            dryRuns.requireStill(found(id));
        }
        moves.move(id, to, Said.remark(reason));
        return purge(id);
    }

    /** The same where nothing has to be typed. */
    @RequiresRole(Role.PURGE_OPERATOR)
    public Purge move(PurgeId id, PurgeState to, @Nullable String reason) {
        return move(id, to, reason, null);
    }

    private void requireTyped(PurgeRequest purge, @Nullable String typed) {
        var starts = purge.state() == PurgeState.APPROVED || purge.state() == PurgeState.HELD;
        var person = stepUp.proof() != Proof.ENTRUSTED;
        TypedName.refusal(purge.scope().families().getFirst().name(), purge.expected(), starts && person, typed)
                .ifPresent(wrong -> {
                    throw Refused.rule(
                            wrong,
                            "Type the family's name as it is written on the page; nothing was started.",
                            List.of(Finding.error("TYPED", "confirm", wrong)));
                });
    }

    /**
     * Makes it faster or slower, also while it runs: its worker hears of it within about a second.
     *
     * @param reason null but for the fast pace, which also takes an incident of Class A
     */
    @RequiresRole(Role.PURGE_OPERATOR)
    public Purge changePace(PurgeId id, Pace to, @Nullable String reason) {
        paces.change(id, to, Said.remark(reason), current.actor().name());
        return purge(id);
    }

    /** Takes it out of the dead-letter queue: it scans afresh, or asks for approval again when that has expired. */
    @RequiresRole(Role.PURGE_OPERATOR)
    public Purge replay(PurgeId id, @Nullable String reason) {
        stepUp.require();
        moves.replay(id, Said.remark(reason));
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
                on, Said.sentence("reason", reason), basedOn, current.actor().name());
    }

    static Refused alreadyActive() {
        return Refused.wrongState(
                "A purge of exactly this scope is already under way.",
                "Find it in the list of purges; finish or cancel it first.");
    }

    private PurgeRequest found(PurgeId id) {
        return requests.findById(id).orElseThrow(() -> Refused.unknown("purge", id.toString()));
    }
}
