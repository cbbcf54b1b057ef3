package dev.keyward.objective.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.details.Details;
import dev.keyward.objective.Standing;
import dev.keyward.objective.ui.FreshnessDesk.Shown;
import dev.keyward.shell.kit.Card;

/** The charts of each region: the worst open, the others drawn when somebody opens them. */
final class ChartsCard extends Composite<Card> {
    private final transient FreshnessDesk desk;
    private final transient Shown shown;

    ChartsCard(FreshnessDesk desk, Shown shown) {
        this.desk = desk;
        this.shown = shown;
    }

    @Override
    protected Card initContent() {
        var card = new Card("Over time");
        shown.regions().forEach(standing -> card.add(region(standing)));
        return card;
    }

    private Details region(Standing standing) {
        var details = new Details(standing.region());
        details.addClassName("kw-region-charts");
        details.addOpenedChangeListener(change -> {
            if (change.isOpened() && details.getContent().findAny().isEmpty()) {
                details.add(new RegionCharts(desk, shown, standing));
            }
        });
        details.setOpened(standing.headline());
        return details;
    }
}
