package dev.keyward.incident.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import dev.keyward.incident.Incident;
import dev.keyward.incident.TimelineEntry;
import dev.keyward.incident.TimelineFilter;
import dev.keyward.shell.kit.Card;
import dev.keyward.shell.kit.Moment;

/** What happened, the latest first. */
final class TimelinePart extends Composite<Div> {
    private static final int PAGE = 100;
    private final transient IncidentDesk desk;

    TimelinePart(IncidentDesk desk, Incident incident) {
        this.desk = desk;
        var list = new OrderedList();
        list.addClassName("kw-story");
        desk.reads().timeline(incident.id(), TimelineFilter.ALL, 0, PAGE).forEach(entry -> list.add(item(entry)));
        getContent().add(new Card("What happened", list));
    }

    private ListItem item(TimelineEntry entry) {
        var who = new Span("system".equals(entry.author()) ? "The console" : entry.author());
        who.addClassName("kw-who");
        return new ListItem(new Div(who), new Div(entry.text()), new Moment(entry.at(), desk.now()));
    }
}
