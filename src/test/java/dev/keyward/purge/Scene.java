package dev.keyward.purge;

import static org.awaitility.Awaitility.await;

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
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;

/** Ada operates purges, Ben approves them; a domain and a team of the test's own. */
public final class Scene {
    public final DomainId domain = new DomainId(Names.next("domain"));
    private final TeamId team = new TeamId(Names.next("team"));
    private final ApplicationContext console;
    private final Ownership ownership;
    private final Registry registry;
    private final Purging purging;
    private final CurrentActor current;

    public Scene(ApplicationContext console) {
        this.console = console;
        ownership = console.getBean(Ownership.class);
        registry = console.getBean(Registry.class);
        purging = console.getBean(Purging.class);
        current = console.getBean(CurrentActor.class);
        Accounts.of(console, "ada");
        asAdmin(() -> ownership.form(
                team, new TeamDetails(null, "#oncall", Set.of(new Team.Member("ada", Team.Member.Standing.LEAD)))));
        asAdmin(() -> ownership.promise(
                domain,
                new Sla(
                        FreshnessClass.SOFT,
                        FreshnessTier.SECONDS,
                        Enforcement.SELECTIVE_TTL_WITH_INVALIDATION_QUEUE,
                        null,
                        team,
                        null)));
    }

    public Family family(String behindTheDomain) {
        return family(behindTheDomain, "test", null);
    }

    /** In the keyspace behind which layers hear of purges; the region us may serve old values for a while. */
    public Family layered(Duration grace) {
        var regions = List.of(new Promises.RegionPolicy("eu", null), new Promises.RegionPolicy("us", grace));
        return family(":v1:item:{item_id=int}", "layered", null, regions);
    }

    public Family familyIn(String keyspace, String behindTheDomain) {
        return family(behindTheDomain, keyspace, null);
    }

    /** The next shape of a family; the one before can still be purged. */
    public Family reshaped(Family family, String behindTheDomain) {
        return asAda(() -> console.getBean(dev.keyward.registry.Shapes.class)
                .propose(family.name(), family.version(), domain + behindTheDomain));
    }

    /** Its purge is of high risk. */
    public Family strictFamilyInProduction() {
        return family(
                ":v1:rate:{id=int}", "live", new Promises.Freshness(FreshnessClass.STRICT, null, null, null, null));
    }

    private Family family(String behindTheDomain, String keyspace, Promises.@Nullable Freshness freshness) {
        var regions = List.of(new Promises.RegionPolicy("eu", null), new Promises.RegionPolicy("us", null));
        return family(behindTheDomain, keyspace, freshness, regions);
    }

    private Family family(
            String behindTheDomain,
            String keyspace,
            Promises.@Nullable Freshness freshness,
            List<Promises.RegionPolicy> regions) {
        var spec = new FamilySpec(
                new FamilyId(Names.next("family")),
                domain,
                team,
                null,
                domain + behindTheDomain,
                null,
                keyspace,
                "Item card on listing pages",
                "catalog-db.items",
                freshness,
                new Promises.Invalidation(
                        Strategy.EVENT_DRIVEN,
                        new Promises.Retry(5, Promises.Retry.Backoff.EXPONENTIAL),
                        "catalog-dlq",
                        null),
                new Promises.Ttl(Duration.ofMinutes(10), 10),
                regions,
                null);
        return asAda(() -> registry.register(spec));
    }

    public static NewPurge purgeOf(Family family, Map<String, List<String>> values) {
        return purgeOf(family, values, null);
    }

    public static NewPurge purgeOf(Family family, Map<String, List<String>> values, @Nullable Long cap) {
        return purgeOf(family, values, cap, "test");
    }

    public static NewPurge purgeOf(
            Family family, Map<String, List<String>> values, @Nullable Long cap, String keyspace) {
        return new NewPurge(
                List.of(family.name().text()), keyspace, values, null, null, "Stale after the import", null, cap);
    }

    /** Requested and counted by Ada, approved by Ben. */
    public Purge approved(NewPurge wanted) {
        var counted = counted(wanted);
        return asBen(() -> purging.approve(counted.id(), counted.scopeHash(), "looks right"));
    }

    public Purge counted(NewPurge wanted) {
        var draft = asAda(() -> purging.request(wanted));
        return asAda(() -> purging.dryRun(draft.id()));
    }

    public Purge started(NewPurge wanted) {
        var approved = approved(wanted);
        return asAda(() -> purging.move(approved.id(), PurgeState.RUNNING, null));
    }

    public Purge until(PurgeId id, PurgeState state) {
        return await().atMost(Duration.ofSeconds(90))
                .pollInterval(Duration.ofMillis(20))
                .until(() -> asAda(() -> purging.purge(id)), purge -> purge.state() == state);
    }

    public <T> T asAda(Supplier<T> work) {
        return as("ada", Set.of(Role.DOMAIN_EDITOR, Role.PURGE_OPERATOR), work);
    }

    public <T> T asBen(Supplier<T> work) {
        return as("ben", Set.of(Role.PURGE_APPROVER), work);
    }

    public <T> T asAdmin(Supplier<T> work) {
        return as("root", Set.of(Role.PLATFORM_ADMIN), work);
    }

    public <T> T as(String person, Set<Role> roles, Supplier<T> work) {
        return current.callAs(new Actor(person, Actor.Via.API, null), roles, work);
    }

    Registry registry() {
        return registry;
    }
}
