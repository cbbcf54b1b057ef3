package dev.keyward.demo;

import dev.keyward.ownership.DomainId;
import dev.keyward.ownership.Ownership;
import dev.keyward.ownership.Team;
import dev.keyward.ownership.Team.Member.Standing;
import dev.keyward.ownership.TeamDetails;
import dev.keyward.ownership.TeamId;
import dev.keyward.registry.FamilyId;
import dev.keyward.registry.FamilySpec;
import dev.keyward.registry.Promises.Invalidation;
import dev.keyward.registry.Promises.Invalidation.Fallback;
import dev.keyward.registry.Promises.Security;
import dev.keyward.registry.Promises.Security.Encryption;
import dev.keyward.registry.Promises.Security.Sensitivity;
import dev.keyward.registry.Promises.Ttl;
import dev.keyward.registry.Registry;
import dev.keyward.registry.Strategy;
import dev.keyward.stewardship.NewTransfer;
import dev.keyward.stewardship.Transfers;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A family whose owner dwindled to one person without a channel, and a team that claims it. */
final class SampleOwnership {
    private static final TeamId GROWTH = new TeamId("team-growth");
    private static final FamilyId DIGEST = new FamilyId("content-digest");
    private final Ownership ownership;
    private final Registry registry;
    private final Transfers transfers;
    private final Cast people;

    SampleOwnership(Ownership ownership, Registry registry, Transfers transfers, Cast people) {
        this.ownership = ownership;
        this.registry = registry;
        this.transfers = transfers;
        this.people = people;
    }

    void play() {
        people.as("admin", () -> team("#growth-oncall", "commander", "platform"));
        people.as("platform", () -> registry.register(digest()));
        people.as("admin", () -> team(null, "commander"));
        people.as(
                "engineer",
                () -> transfers.open(
                        DIGEST,
                        new NewTransfer(
                                NewTransfer.Kind.CLAIM,
                                SampleTeams.CONTENT,
                                "The digest is built by our feed service since the growth team was dissolved")));
    }

    private Team team(@Nullable String channel, String... members) {
        var all = new HashSet<Team.Member>();
        Set.of(members).forEach(person -> all.add(new Team.Member(person, Standing.MEMBER)));
        var details = new TeamDetails(Team.Kind.DOMAIN, channel, all);
        var known = ownership.teams().stream()
                .filter(team -> team.name().equals(GROWTH))
                .findFirst();
        return known.isPresent()
                ? ownership.change(GROWTH, known.get().version(), details)
                : ownership.form(GROWTH, details);
    }

    private static FamilySpec digest() {
        return new FamilySpec(
                DIGEST,
                new DomainId("content"),
                GROWTH,
                null,
                "content:v1:digest:{user_id=int}",
                Map.of(),
                DemoEnvironment.KEYSPACE,
                "The weekly digest, rendered once per reader",
                "digest-builder",
                null,
                new Invalidation(Strategy.TTL_ONLY, null, null, Fallback.READ_THROUGH),
                new Ttl(Duration.ofMinutes(15), 10),
                List.of(),
                new Security(Sensitivity.INTERNAL, false, Encryption.NONE));
    }
}
