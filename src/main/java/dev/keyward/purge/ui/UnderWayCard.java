package dev.keyward.purge.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import dev.keyward.purge.PurgeFilter;
import dev.keyward.purge.PurgeState;
import dev.keyward.purge.PurgeSummary;
import dev.keyward.purge.Purging;
import dev.keyward.shell.kit.Card;
import dev.keyward.shell.kit.EnvironmentChip;
import dev.keyward.shell.kit.HomeCard;
import dev.keyward.shell.kit.Persona;
import java.util.Set;
import org.springframework.stereotype.Component;

/** On everybody's home page: purges at work, and those that need a hand. */
@Component
class UnderWayCard implements HomeCard {
    private static final PurgeFilter UNDER_WAY = new PurgeFilter(Set.copyOf(StateWords.UNDER_WAY), null, null, null);
    private static final int SHOWN = 5;

    private final Purging purging;

    UnderWayCard(Purging purging) {
        this.purging = purging;
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public int order(Persona persona) {
        return persona == Persona.SRE ? 13 : persona == Persona.ENGINEER ? order() : NOT_SHOWN;
    }

    @Override
    public com.vaadin.flow.component.Component content() {
        var number = purging.count(UNDER_WAY);
        var card = new Card("Running and stuck purges");
        if (number == 0) {
            card.add(new Paragraph("No purge runs and none is stuck."));
            return card;
        }
        purging.page(UNDER_WAY, null, 0, SHOWN).forEach(row -> add(card, row));
        var all = new Anchor(PurgeNavigation.list(StateWords.UNDER_WAY.toArray(PurgeState[]::new)), "Show all");
        return card.counts(number).beside(all);
    }

    private static void add(Card card, PurgeSummary row) {
        var explanation = row.explanation();
        card.row(
                row.drill() ? "DRILL " + Titles.families(row.families()) : Titles.families(row.families()),
                PurgeNavigation.purge(row.id()),
                explanation == null ? progress(row) : explanation,
                StateWords.badge(row.state()),
                new EnvironmentChip(row.keyspace() + " \u00b7 " + row.environment(), row.environment()));
    }

    private static String progress(PurgeSummary row) {
        return row.expected() == null
                ? Figures.keys(row.deleted()) + " deleted"
                : "%s of %s deleted".formatted(Figures.number(row.deleted()), Figures.keys(row.expected()));
    }
}
