package dev.keyward.runbook.ui;

import com.vaadin.flow.component.Component;
import dev.keyward.incident.IncidentNumber;
import dev.keyward.incident.ui.IncidentNavigation;
import dev.keyward.shell.kit.PagePart;

/** The runbook on the page of its incident. */
@org.springframework.stereotype.Component
class RunTab implements PagePart {
    private final RunDesk desk;

    RunTab(RunDesk desk) {
        this.desk = desk;
    }

    @Override
    public String page() {
        return IncidentNavigation.PAGE;
    }

    @Override
    public Place place() {
        return Place.TAB;
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public String label() {
        return "Runbook";
    }

    @Override
    public Component content(String number) {
        return new RunPart(desk, IncidentNumber.of(number));
    }
}
