package dev.keyward.registry;

import dev.keyward.audit.Audit;
import dev.keyward.kernel.Refused;
import dev.keyward.ownership.Staffing;
import dev.keyward.ownership.TeamId;
import dev.keyward.registry.Planned.Action;
import dev.keyward.registry.Planned.Change;
import dev.keyward.security.RequiresRole;
import dev.keyward.security.Role;
import dev.keyward.security.SignedIn;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.jdbc.core.JdbcAggregateOperations;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The register's door for many families at once: the rules of one, all or nothing, in one transaction. */
@Service
public class FamilyBatches {
    private final Planning planning;
    private final StoredSpecs stored;
    private final KeyspaceRevisions revisions;
    private final Staffing staffing;
    private final JdbcAggregateOperations rows;
    private final Audit audit;
    private final ApplicationEventPublisher events;

    FamilyBatches(
            Planning planning,
            StoredSpecs stored,
            KeyspaceRevisions revisions,
            Staffing staffing,
            JdbcAggregateOperations rows,
            Audit audit,
            ApplicationEventPublisher events) {
        this.planning = planning;
        this.stored = stored;
        this.revisions = revisions;
        this.staffing = staffing;
        this.rows = rows;
        this.audit = audit;
        this.events = events;
    }

    /** The manifests of those of these families that exist. */
    @SignedIn
    public Map<FamilyId, FamilySpec> manifests(Collection<FamilyId> names) {
        return stored.of(names);
    }

    /** Judges each manifest in its order, as if those before it were there already. Writes nothing. */
    @RequiresRole(Role.DOMAIN_EDITOR)
    public List<Planned> plan(List<FamilySpec> specs, Arrival arrival) {
        return planning.plan(specs, arrival);
    }

    /**
     * Plans again while nobody else can change anything, and writes if no manifest is refused. The trail gets a row for
     * each family, at the end, since its lock makes everybody else wait (docs/decisions/0005).
     *
     * @param seen the manifests that were there when these were made; if they are others by now, nothing is overwritten
     * @param batch what the rows of the trail have in common
     * @return the plan that was carried out, or the one with the errors because of which nothing was written
     */
    @Transactional
    @RequiresRole(Role.DOMAIN_EDITOR)
    public List<Planned> apply(List<FamilySpec> specs, Map<FamilyId, FamilySpec> seen, String batch, Arrival arrival) {
        hold(specs);
        requireUnchanged(specs, seen);
        var plan = planning.plan(specs, arrival);
        if (plan.stream().noneMatch(Planned::isError)) {
            write(plan);
            var changes = plan.stream()
                    .map(Planned::change)
                    .flatMap(Stream::ofNullable)
                    .toList();
            announce(changes);
            changes.forEach(change -> tell(change, batch, arrival));
        }
        return plan;
    }

    /** Teams, then keyspaces, each in the order of their names, so that two writers never wait for each other. */
    private void hold(List<FamilySpec> specs) {
        specs.stream()
                .flatMap(spec -> Stream.of(spec.owner(), spec.invalidatedBy()))
                .distinct()
                .sorted(Comparator.comparing(TeamId::text))
                .forEach(staffing::holds);
        specs.stream().map(FamilySpec::keyspace).distinct().sorted().forEach(revisions::hold);
    }

    private void requireUnchanged(List<FamilySpec> specs, Map<FamilyId, FamilySpec> seen) {
        var names =
                specs.stream().map(FamilySpec::name).flatMap(Stream::ofNullable).toList();
        if (!stored.of(names).equals(seen)) {
            throw Refused.stale("One of these families");
        }
    }

    private void write(List<Planned> plan) {
        try {
            rows.insertAll(after(plan, Action.CREATE));
            rows.saveAll(after(plan, Action.UPDATE));
        } catch (DuplicateKeyException race) {
            throw Refused.stale("One of these families");
        }
    }

    private static List<Family> after(List<Planned> plan, Action action) {
        return plan.stream()
                .filter(planned -> planned.action() == action)
                .map(Planned::change)
                .flatMap(Stream::ofNullable)
                .map(Change::after)
                .toList();
    }

    /** Before the trail, since who listens judges drift, which takes longer than the trail's lock should be held. */
    private void announce(List<Change> changes) {
        var named = changes.stream()
                .filter(Change::namesAnOwner)
                .map(change -> change.after().name())
                .toList();
        events.publishEvent(new OwnerNamed(named));
    }

    private void tell(Change change, String batch, Arrival arrival) {
        var before = change.before();
        var name = change.after().name();
        var because = change.because() == null ? batch : "%s; %s".formatted(batch, change.because());
        audit.record(
                before != null ? "family.edited" : arrival == Arrival.DRAFTED ? "family.drafted" : "family.registered",
                "family/" + name,
                before == null ? null : before.spec(),
                change.after().spec(),
                because);
    }
}
