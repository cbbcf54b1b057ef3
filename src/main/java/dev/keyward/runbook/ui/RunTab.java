package dev.keyward.runbook.ui;

import com.vaadin.flow.component.Component;
import dev.keyward.incident.IncidentNumber;
import dev.keyward.incident.ui.IncidentNavigation;
import dev.keyward.shell.kit.AddedPart;

/** The runbook on the page of its incident. */
@org.springframework.stereotype.Component
final class RunTab extends AddedPart {
    private final RunDesk desk;

    RunTab(RunDesk desk) {
        super(IncidentNavigation.PAGE, Place.TAB, 20, "Runbook");
        this.desk = desk;
    }

    @Override
    public Component content(String number) {
        return new RunPart(desk, IncidentNumber.of(number));
    }
}
