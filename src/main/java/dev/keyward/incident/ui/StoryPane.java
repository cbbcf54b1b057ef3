package dev.keyward.incident.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import dev.keyward.incident.Incident;

/** The timeline, and beside it who works on it, what it affects and when things happened. */
final class StoryPane extends Composite<Div> {
    private final transient IncidentDesk desk;
    private final TimelinePart timeline;
    private final Div right = new Div();

    StoryPane(IncidentDesk desk, Incident incident, NoteDraft draft, boolean mayChange) {
        this.desk = desk;
        timeline = new TimelinePart(desk, incident, draft);
        var left = new Div(timeline);
        left.addClassName("kw-stack");
        right.addClassName("kw-stack");
        beside(incident, mayChange);
        getContent().addClassName("kw-columns");
        getContent().add(left, right);
    }

    /** What others did is shown; what is typed and how the timeline is filtered stays. */
    void refresh(Incident incident, boolean mayChange) {
        timeline.refresh(incident);
        right.removeAll();
        beside(incident, mayChange);
    }

    private void beside(Incident incident, boolean mayChange) {
        var changes = new Changes(desk, incident);
        right.add(
                new RolesPart(desk, incident),
                new FamiliesPart(desk, incident, changes, mayChange),
                new TimesPart(desk, incident, changes, mayChange));
    }
}
