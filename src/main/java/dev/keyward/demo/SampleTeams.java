package dev.keyward.demo;

import static dev.keyward.ownership.Team.Member.Standing.LEAD;
import static dev.keyward.ownership.Team.Member.Standing.MEMBER;

import dev.keyward.ownership.Criticality;
import dev.keyward.ownership.DomainId;
import dev.keyward.ownership.Enforcement;
import dev.keyward.ownership.FreshnessClass;
import dev.keyward.ownership.FreshnessTier;
import dev.keyward.ownership.Ownership;
import dev.keyward.ownership.Sla;
import dev.keyward.ownership.Team;
import dev.keyward.ownership.TeamDetails;
import dev.keyward.ownership.TeamId;
import java.util.Set;

/** The teams of the demo, and the playbook's three SLA rows as domains, with {@code user} beside them. */
final class SampleTeams {
    static final TeamId PLATFORM = new TeamId("team-platform");
    static final TeamId CATALOG = new TeamId("team-catalog");
    static final TeamId ACCOUNT = new TeamId("team-account");
    static final TeamId CONTENT = new TeamId("team-content");
    static final TeamId SRE = new TeamId("team-sre");

    private final Ownership ownership;

    SampleTeams(Ownership ownership) {
        this.ownership = ownership;
    }

    /** The reviewer is of none that stewards a domain, so that every domain can be reviewed. */
    void form() {
        team(PLATFORM, Team.Kind.PLATFORM, "platform", "admin");
        team(CATALOG, Team.Kind.DOMAIN, "engineer", "approver");
        team(ACCOUNT, Team.Kind.DOMAIN, "engineer", "approver");
        team(CONTENT, Team.Kind.DOMAIN, "engineer", "approver");
        team(SRE, Team.Kind.SRE, "sre", "commander");
    }

    void promise() {
        var events = Enforcement.EVENT_DRIVEN_WITH_READ_THROUGH_FALLBACK;
        promise("account", FreshnessClass.STRICT, FreshnessTier.NEAR_IMMEDIATE, events, ACCOUNT, Criticality.CRITICAL);
        promise(
                "catalog",
                FreshnessClass.STRICT,
                FreshnessTier.SECONDS,
                Enforcement.SELECTIVE_TTL_WITH_INVALIDATION_QUEUE,
                CATALOG,
                Criticality.HIGH);
        promise(
                "content",
                FreshnessClass.SOFT,
                FreshnessTier.MINUTES,
                Enforcement.TTL_WITH_SCHEDULED_REFRESH,
                CONTENT,
                Criticality.MEDIUM);
        promise("user", FreshnessClass.SOFT, FreshnessTier.SECONDS, events, ACCOUNT, Criticality.HIGH);
    }

    private void team(TeamId name, Team.Kind kind, String lead, String member) {
        var channel = "#" + name.text().replace("team-", "") + "-oncall";
        var members = Set.of(new Team.Member(lead, LEAD), new Team.Member(member, MEMBER));
        ownership.form(name, new TeamDetails(kind, channel, members));
    }

    private void promise(
            String domain,
            FreshnessClass freshness,
            FreshnessTier tier,
            Enforcement enforcement,
            TeamId steward,
            Criticality criticality) {
        ownership.promise(
                new DomainId(domain),
                new Sla(freshness, tier, enforcement, tier.defaultMaxStaleness(), steward, criticality));
    }
}
