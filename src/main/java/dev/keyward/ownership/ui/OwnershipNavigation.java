package dev.keyward.ownership.ui;

import com.vaadin.flow.component.html.Anchor;
import dev.keyward.ownership.DomainId;
import dev.keyward.ownership.TeamId;

/** The ways to teams and domains, for every module that names one. */
public final class OwnershipNavigation {
    /** The list of teams, as links write it. */
    public static final String TEAMS = "teams";

    /** The list of domains, as links write it. */
    public static final String DOMAINS = "domains";

    private OwnershipNavigation() {}

    /** A link that reads as the team's name and leads to its page. */
    public static Anchor link(TeamId team) {
        return new Anchor(path(team), team.text());
    }

    /** The address of a team's page, relative to the console's root. */
    public static String path(TeamId team) {
        return TEAMS + "/" + team.text();
    }

    /** A link that reads as the domain's name and leads to it in the list of domains. */
    public static Anchor link(DomainId domain) {
        return new Anchor(DOMAINS + "?q=" + domain.text(), domain.text());
    }
}
