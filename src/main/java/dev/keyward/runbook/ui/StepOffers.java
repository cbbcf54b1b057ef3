package dev.keyward.runbook.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import dev.keyward.incident.IncidentNumber;
import dev.keyward.incident.ui.IncidentNavigation;
import dev.keyward.runbook.RunStep;
import java.util.Optional;

/** What the console offers for each kind of step. */
final class StepOffers {
    private StepOffers() {}

    static Optional<Component> of(RunStep step, IncidentNumber number, RunDesk desk) {
        return switch (step.kind()) {
            case IDENTIFY -> Optional.of(new IdentifyOffer(desk, number));
            case PURGE -> Optional.of(new PurgeOffer(desk, number));
            case MONITOR -> Optional.of(new MonitorOffer(desk, number));
            case BACKFILL -> Optional.of(new BackfillOffer(desk, number));
            case POSTMORTEM -> Optional.of(postmortem(number));
            case CUSTOM -> Optional.empty();
        };
    }

    private static Component postmortem(IncidentNumber number) {
        var link = new Anchor(IncidentNavigation.path(number, "postmortem"), "Open the postmortem");
        link.addClassName("kw-link-button");
        return new Div(link);
    }
}
