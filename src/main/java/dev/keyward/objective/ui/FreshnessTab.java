package dev.keyward.objective.ui;

import com.vaadin.flow.component.html.Div;
import dev.keyward.shell.kit.AddedPart;
import org.springframework.stereotype.Component;

/** How fresh a family is: the headline, each region worst first, what burns, and what people said about it. */
@Component
class FreshnessTab extends AddedPart {
    private final FreshnessDesk desk;

    FreshnessTab(FreshnessDesk desk) {
        super("family", Place.TAB, 15, "Freshness");
        this.desk = desk;
    }

    @Override
    public com.vaadin.flow.component.Component content(String id) {
        var shown = desk.of(id);
        var all = new Div(new HeadlineCard(desk, shown));
        all.addClassName("kw-stack");
        if (!shown.regions().isEmpty()) {
            all.add(new RegionsCard(shown), new ChartsCard(desk, shown));
            var columns = new Div(new BurnCard(shown), new AlertsCard(desk, shown));
            columns.addClassName("kw-columns");
            all.add(columns);
        }
        all.add(new AdjustmentsCard(desk, shown));
        return all;
    }
}
