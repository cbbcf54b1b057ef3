package dev.keyward.incident;

import dev.keyward.kernel.Actor;
import dev.keyward.ownership.DomainId;
import dev.keyward.ownership.Enforcement;
import dev.keyward.ownership.FreshnessClass;
import dev.keyward.ownership.FreshnessTier;
import dev.keyward.ownership.Ownership;
import dev.keyward.ownership.Sla;
import dev.keyward.ownership.Team;
import dev.keyward.ownership.TeamDetails;
import dev.keyward.ownership.TeamId;
import dev.keyward.registry.Family;
import dev.keyward.registry.FamilyId;
import dev.keyward.registry.FamilySpec;
import dev.keyward.registry.Promises;
import dev.keyward.registry.Registry;
import dev.keyward.registry.Strategy;
import dev.keyward.security.CurrentActor;
import dev.keyward.security.Role;
import dev.keyward.testing.Accounts;
import dev.keyward.testing.Names;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;

/** Ada edits families and declares, Cy commands, Ola operates purges, Vera reads; a team and a domain of the test's own. */
public final class IncidentScene {
    public final TeamId team = new TeamId(Names.next("team"));
    public final DomainId domain = new DomainId(Names.next("domain"));
    public final Instant now;
    private final ApplicationContext console;
    private final CurrentActor current;

    public IncidentScene(ApplicationContext console, FreshnessClass freshness) {
        this.console = console;
        this.current = console.getBean(CurrentActor.class);
        this.now = console.getBean(java.time.Clock.class).instant();
        var ownership = console.getBean(Ownership.class);
        Accounts.of(console, "ada");
        asRoot(() -> ownership.form(
                team, new TeamDetails(null, "#oncall", Set.of(new Team.Member("ada", Team.Member.Standing.LEAD)))));
        asRoot(() -> ownership.promise(
                domain,
                new Sla(
                        freshness,
                        FreshnessTier.SECONDS,
                        Enforcement.SELECTIVE_TTL_WITH_INVALIDATION_QUEUE,
                        null,
                        team,
                        null)));
    }

    public Family family() {
        return family(":v1:item:{item_id=int}");
    }

    public Family family(String behindTheDomain) {
        return family(behindTheDomain, null);
    }

    /** @param grace how long the region us may serve the old value after a purge */
    public Family family(String behindTheDomain, @Nullable Duration grace) {
        var spec = new FamilySpec(
                new FamilyId(Names.next("family")),
                domain,
                team,
                null,
                domain + behindTheDomain,
                null,
                "test",
                "Item card on listing pages",
                "catalog-db.items",
                null,
                new Promises.Invalidation(
                        Strategy.EVENT_DRIVEN,
                        new Promises.Retry(5, Promises.Retry.Backoff.EXPONENTIAL),
                        "catalog-dlq",
                        null),
                new Promises.Ttl(Duration.ofMinutes(10), 10),
                List.of(new Promises.RegionPolicy("eu", null), new Promises.RegionPolicy("us", grace)),
                null);
        return asAda(() -> bean(Registry.class).register(spec));
    }

    /** Declared by Ada, started an hour ago and noticed half an hour later. */
    public Incident declared(IncidentClass incidentClass, Family... families) {
        return asAda(() -> bean(Incidents.class).declare(wanted(incidentClass, families)));
    }

    public NewIncident wanted(IncidentClass incidentClass, Family... families) {
        return new NewIncident(
                "Item cards show old prices",
                incidentClass,
                null,
                List.of(families).stream().map(Family::name).toList(),
                null,
                null,
                null,
                now.minus(Duration.ofHours(1)),
                now.minus(Duration.ofMinutes(30)),
                DetectedBy.USER_REPORT,
                null,
                false);
    }

    /** Moved on by Cy, who may move any. */
    public Incident moved(Incident incident, IncidentState... along) {
        var last = incident;
        for (var to : along) {
            last = asCy(() -> bean(Incidents.class).move(incident.id(), null, new Move(to, "As seen", null)));
        }
        return last;
    }

    public <T> T asAda(Supplier<T> work) {
        return as("ada", Set.of(Role.DOMAIN_EDITOR, Role.PURGE_OPERATOR), work);
    }

    public <T> T asCy(Supplier<T> work) {
        return as("cy", Set.of(Role.INCIDENT_COMMANDER), work);
    }

    public <T> T asOla(Supplier<T> work) {
        return as("ola", Set.of(Role.PURGE_OPERATOR), work);
    }

    public <T> T asRoot(Supplier<T> work) {
        return as("root", Set.of(Role.PLATFORM_ADMIN), work);
    }

    public <T> T as(String person, Set<Role> roles, Supplier<T> work) {
        return current.callAs(new Actor(person, Actor.Via.UI, null), roles, work);
    }

    public <T> T bean(Class<T> type) {
        return console.getBean(type);
    }
}
