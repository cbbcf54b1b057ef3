package dev.keyward.measurement.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import dev.keyward.shell.kit.AddedPart;
import dev.keyward.shell.kit.EmptyState;
import org.springframework.stereotype.Component;

/** Speed and correctness of a family on one chart for each region, the worst first. */
@Component
class MeasurementsTab extends AddedPart {
    private final MeasurementDesk desk;

    MeasurementsTab(MeasurementDesk desk) {
        super("family", Place.TAB, 18, "Measurements");
        this.desk = desk;
    }

    @Override
    public com.vaadin.flow.component.Component content(String id) {
        var family = desk.family(id);
        return desk.isReported(family)
                ? new ChartList(desk, family)
                : new Div(new EmptyState(
                        "Nobody reports this family yet",
                        "Its services tell here how fast hits are and how many sampled reads were stale. Without both, "
                                + "nobody knows whether its promise holds.",
                        new Anchor(MeasurementNavigation.REPORTING, "How to report")));
    }
}
