package dev.keyward.postmortem.ui;

import com.vaadin.flow.component.Component;
import dev.keyward.incident.IncidentNumber;
import dev.keyward.incident.ui.IncidentNavigation;
import dev.keyward.shell.kit.AddedPart;

/** The postmortem on the page of its incident. */
@org.springframework.stereotype.Component
final class PostmortemTab extends AddedPart {
    private final LearningDesk desk;

    PostmortemTab(LearningDesk desk) {
        super(IncidentNavigation.PAGE, Place.TAB, 30, "Postmortem");
        this.desk = desk;
    }

    @Override
    public Component content(String number) {
        return new PostmortemPart(desk, IncidentNumber.of(number));
    }
}
