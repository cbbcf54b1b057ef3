package dev.keyward.purge;

import dev.keyward.audit.Audit;
import dev.keyward.kernel.Actor;
import dev.keyward.purge.scope.Manner;
import dev.keyward.purge.scope.ScopedFamily;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Writes a purge's story into the audit trail, and tells other features when it moved: facts and counts, never the name
 * of a key nor a value in one.
 */
@Component
class Trail {
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final Mortality mortality;
    private final InstantSource clock;

    Trail(Audit audit, ApplicationEventPublisher events, Mortality mortality, InstantSource clock) {
        this.audit = audit;
        this.events = events;
        this.mortality = mortality;
        this.clock = clock;
    }

    /** One row for whoever is acting. */
    void tell(String action, @Nullable PurgeRequest before, PurgeRequest after, @Nullable String reason) {
        publish(before, after, null);
        audit.record(action, after.subject(), before == null ? null : facts(before), facts(after), reason);
        mortality.told(action);
    }

    /** One row for the console itself. */
    void tellAsSystem(PurgeRequest before, PurgeRequest after, Progress progress) {
        var facts = facts(after);
        facts.put("deleted", progress.deleted());
        facts.put("deletedAtMost", progress.deletedAtMost());
        facts.put("foreignSkipped", progress.foreignSkipped());
        facts.put("ambiguousSkipped", progress.ambiguousSkipped());
        facts.put("met", progress.met());
        facts.put("errors", progress.errors());
        publish(before, after, progress.deleted());
        var action = action(after.state());
        audit.recordAs(Actor.SYSTEM, action, after.subject(), facts(before), facts, after.explanation());
        mortality.told(action);
    }

    /** One row for the console itself about a run that went no further, such as one that was taken over. */
    void tellOfRun(PurgeId purge, String action, Map<String, Object> facts, String why) {
        audit.recordAs(Actor.SYSTEM, action, "purge/" + purge, null, facts, why);
    }

    /** One row for whoever made it faster or slower. */
    void tellPace(PurgeRequest purge, Map<String, Object> before, Map<String, Object> after, @Nullable String reason) {
        audit.record("purge.pace-changed", purge.subject(), before, after, reason);
    }

    /** Listeners write before the trail does, since its head is locked from then on. */
    private void publish(@Nullable PurgeRequest before, PurgeRequest after, @Nullable Long deleted) {
        if (before == null || before.state() != after.state()) {
            events.publishEvent(new PurgeMoved(
                    after.id(),
                    after.incident(),
                    before == null ? null : before.state(),
                    after.state(),
                    after.scope().families().stream().map(ScopedFamily::name).toList(),
                    after.keyspace(),
                    after.environment(),
                    after.expected(),
                    deleted,
                    after.explanation(),
                    clock.instant()));
        }
    }

    static String action(PurgeState state) {
        return "purge." + Words.of(state).replace(' ', '-');
    }

    private static Map<String, Object> facts(PurgeRequest purge) {
        var facts = new LinkedHashMap<String, Object>();
        facts.put("state", purge.state().name());
        facts.put("keyspace", purge.keyspace());
        facts.put("environment", purge.environment());
        facts.put(
                "families", purge.scope().families().stream().map(Trail::named).toList());
        var values = new LinkedHashMap<String, Integer>();
        purge.scope().values().forEach((placeholder, some) -> values.put(placeholder, some.size()));
        facts.put("values", values);
        facts.put("scopeHash", purge.scopeHash());
        if (!purge.scope().manner().equals(Manner.PLAIN)) {
            facts.put("manner", manner(purge.scope().manner()));
        }
        if (purge.dryRun() != null) {
            facts.put("count", purge.dryRun().count());
            facts.put("risk", String.valueOf(purge.risk()));
        }
        return facts;
    }

    /** The name of an index is the name of a key, so only its kind is told. */
    private static Map<String, Object> manner(Manner manner) {
        var told = new LinkedHashMap<String, Object>();
        told.put("verify", manner.verify());
        if (manner.softSeconds() != null) {
            told.put("softSeconds", manner.softSeconds());
        }
        if (manner.index() != null) {
            told.put("index", manner.index().kind().name());
        }
        return told;
    }

    private static String named(ScopedFamily family) {
        return "%s v%d".formatted(family.name(), family.templateVersion());
    }
}
