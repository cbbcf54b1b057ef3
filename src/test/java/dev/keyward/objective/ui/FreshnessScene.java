package dev.keyward.objective.ui;

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
import dev.keyward.registry.FamilyId;
import dev.keyward.registry.FamilySpec;
import dev.keyward.registry.Promises;
import dev.keyward.registry.Registry;
import dev.keyward.registry.Strategy;
import dev.keyward.security.CurrentActor;
import dev.keyward.security.Role;
import dev.keyward.testing.Accounts;
import dev.keyward.testing.Names;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import org.springframework.context.ApplicationContext;

/** A team with Ada as its member, and families of domains of their own in the keyspace shop. */
public final class FreshnessScene {
    public final TeamId team = new TeamId(Names.next("team"));
    private final ApplicationContext console;
    private final CurrentActor current;

    public FreshnessScene(ApplicationContext console) {
        this.console = console;
        this.current = console.getBean(CurrentActor.class);
        Accounts.of(console, "ada");
        as(
                "root",
                Role.PLATFORM_ADMIN,
                () -> console.getBean(Ownership.class)
                        .form(
                                team,
                                new TeamDetails(
                                        null, "#oncall", Set.of(new Team.Member("ada", Team.Member.Standing.MEMBER)))));
    }

    public Instant now() {
        return console.getBean(Clock.class).instant();
    }

    /** At most fifteen minutes stale. */
    public FamilyId family() {
        return family(FreshnessClass.SOFT);
    }

    public FamilyId family(FreshnessClass freshness) {
        var domain = new DomainId(Names.next("domain"));
        var sla = new Sla(freshness, FreshnessTier.MINUTES, Enforcement.TTL_WITH_SCHEDULED_REFRESH, null, team, null);
        as("root", Role.PLATFORM_ADMIN, () -> console.getBean(Ownership.class).promise(domain, sla));
        var name = new FamilyId(Names.next("family"));
        as("ada", Role.DOMAIN_EDITOR, () -> console.getBean(Registry.class).register(spec(name, domain)));
        return name;
    }

    private FamilySpec spec(FamilyId name, DomainId domain) {
        return new FamilySpec(
                name,
                domain,
                team,
                null,
                "%s:v1:%s:{id=int}".formatted(domain, name),
                null,
                "shop",
                "Item card on listing pages",
                "catalog-db.items",
                null,
                new Promises.Invalidation(Strategy.TTL_ONLY, null, null, null),
                new Promises.Ttl(Duration.ofMinutes(10), 10),
                null,
                null);
    }

    public <T> T as(String person, Role role, Supplier<T> work) {
        return Objects.requireNonNull(current.callAs(new Actor(person, Actor.Via.UI, null), Set.of(role), work));
    }
}
