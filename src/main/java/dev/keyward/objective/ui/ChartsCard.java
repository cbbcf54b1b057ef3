package dev.keyward.objective.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import dev.keyward.objective.Standing;
import dev.keyward.objective.ui.FreshnessDesk.Shown;
import dev.keyward.shell.kit.Card;
import dev.keyward.shell.kit.ChartRange;
import dev.keyward.shell.kit.ChartRangeField;
import java.util.HashSet;
import java.util.Set;

/** The charts of each region: the worst open, the others drawn when somebody opens them. */
final class ChartsCard extends Composite<Card> {
    private final transient FreshnessDesk desk;
    private final transient Shown shown;
    private final Div regions = new Div();
    private final Set<String> opened = new HashSet<>();

    ChartsCard(FreshnessDesk desk, Shown shown) {
        this.desk = desk;
        this.shown = shown;
        shown.regions().stream()
                .filter(Standing::headline)
                .map(Standing::region)
                .forEach(opened::add);
    }

    @Override
    protected Card initContent() {
        regions.addClassName("kw-stack");
        return new Card("Over time", regions).beside(new ChartRangeField("freshness", this::fill));
    }

    private void fill(ChartRange range) {
        regions.removeAll();
        shown.regions().forEach(standing -> regions.add(region(standing, range)));
    }

    private Details region(Standing standing, ChartRange range) {
        var details = new Details(standing.region());
        details.addClassName("kw-region-charts");
        details.addOpenedChangeListener(change -> {
            note(standing.region(), change.isOpened());
            if (change.isOpened() && details.getContent().findAny().isEmpty()) {
                details.add(new RegionCharts(desk, shown, standing, range));
            }
        });
        details.setOpened(opened.contains(standing.region()));
        return details;
    }

    /** What somebody opened stays open when they choose another range. */
    private void note(String region, boolean open) {
        if (open) {
            opened.add(region);
        } else {
            opened.remove(region);
        }
    }
}
