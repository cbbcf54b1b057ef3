package dev.keyward.registry.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import dev.keyward.ownership.Ownership;
import dev.keyward.ownership.TeamId;
import dev.keyward.registry.FamilyFilter;
import dev.keyward.registry.Registry;
import dev.keyward.security.CurrentActor;
import dev.keyward.shell.kit.Card;
import dev.keyward.shell.kit.HomeCard;
import dev.keyward.shell.kit.Persona;
import java.util.List;
import org.springframework.stereotype.Component;

/** On the home page of somebody in a team: what their teams answer for, a team a row. */
@Component
class MyFamiliesCard implements HomeCard {
    private final Registry registry;
    private final Ownership ownership;
    private final CurrentActor reader;

    MyFamiliesCard(Registry registry, Ownership ownership, CurrentActor reader) {
        this.registry = registry;
        this.ownership = ownership;
        this.reader = reader;
    }

    @Override
    public int order() {
        return 30;
    }

    @Override
    public int order(Persona persona) {
        return persona == Persona.ENGINEER ? order() : NOT_SHOWN;
    }

    @Override
    public com.vaadin.flow.component.Component content() {
        var teams = ownership.teamsOf(reader.actor().name());
        if (teams.isEmpty()) {
            var nothing = new Div();
            nothing.setVisible(false);
            return nothing;
        }
        return card(teams);
    }

    private Card card(List<TeamId> teams) {
        var card = new Card("Families of your teams");
        var total = 0L;
        for (var team : teams) {
            var families = registry.count(new FamilyFilter(null, null, team, null, null));
            total += families;
            card.row(
                    team.text(),
                    FamilyNavigation.LIST + "?owner=" + team,
                    families == 1 ? "1 family" : "%d families".formatted(families));
        }
        if (total == 0) {
            card.add(new Paragraph("None yet. Register one under Families: type what its keys look like."));
        }
        return card.counts(total);
    }
}
