package dev.keyward.ownership.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import dev.keyward.ownership.Ownership;
import dev.keyward.ownership.Team;
import dev.keyward.ownership.TeamRoster;
import dev.keyward.security.CurrentActor;
import dev.keyward.security.Role;
import dev.keyward.shell.kit.Barred;
import dev.keyward.shell.kit.EmptyState;
import dev.keyward.shell.kit.Glyph;
import dev.keyward.shell.kit.PageHeader;
import dev.keyward.shell.kit.QueryState;
import dev.keyward.shell.kit.Shortcut;
import jakarta.annotation.security.PermitAll;
import java.util.Comparator;
import java.util.List;

/** The teams that can own families, those that nobody can reach first. */
@Route("teams")
@PageTitle("Teams")
@Menu(order = 61, title = "Teams", icon = "team")
@PermitAll
final class TeamListView extends Composite<Div> implements BeforeEnterObserver {
    private final transient Ownership ownership;
    private final transient TeamRoster roster;
    private final transient CurrentActor reader;
    private final SlugFilter filter = new SlugFilter("Search teams", this::shows);
    private final TeamGrid grid;
    private final PageHeader header = new PageHeader("Teams");
    private final Div none = new Div();

    TeamListView(Ownership ownership, TeamRoster roster, CurrentActor reader) {
        this.ownership = ownership;
        this.roster = roster;
        this.reader = reader;
        this.grid = new TeamGrid(reader.has(Role.PLATFORM_ADMIN), this::edit);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        filter.reads(QueryState.of(event.getLocation()));
        getContent().removeAll();
        getContent().add(header, filter, none, grid);
        shows();
    }

    private void tells(List<Team> all) {
        var weak = all.stream().filter(TeamGrid::isWeak).count();
        if (!all.isEmpty()) {
            header.says(
                            weak == 0
                                    ? "All %d can be reached when something burns.".formatted(all.size())
                                    : "%d of %d without a channel or with too few people.".formatted(weak, all.size()))
                    .acts(add());
        }
    }

    private Button add() {
        var add = new Button(
                "Add a team", new Glyph("plus"), click -> new TeamDialog(ownership, roster, this::shows).open());
        add.addThemeVariants(ButtonVariant.PRIMARY);
        return reader.has(Role.PLATFORM_ADMIN) ? Shortcut.creates(add) : Barred.without(Role.PLATFORM_ADMIN, add);
    }

    private void edit(Team team) {
        new TeamDialog(ownership, roster, this::shows)
                .edit(ownership.team(team.name()))
                .open();
    }

    private void shows() {
        var all = ownership.teams();
        var found = all.stream()
                .filter(team -> filter.takes(team.name()))
                .sorted(Comparator.comparing((Team team) -> !TeamGrid.isWeak(team))
                        .thenComparing(team -> team.name().text()))
                .toList();
        tells(all);
        filter.hides(all.size() - found.size());
        grid.setItems(found);
        grid.setVisible(!found.isEmpty());
        none.setVisible(found.isEmpty());
        none.removeAll();
        if (found.isEmpty()) {
            none.add(empty(all));
        }
    }

    private EmptyState empty(List<Team> all) {
        return all.isEmpty()
                ? new EmptyState(
                        "No teams yet",
                        "Every family is owned by a team, never by a person alone. A team has members and a channel where"
                                + " it is reached when something burns.",
                        add())
                : new EmptyState("No team matches", "The search above hides all of them.");
    }
}
