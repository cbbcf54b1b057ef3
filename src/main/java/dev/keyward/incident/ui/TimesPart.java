package dev.keyward.incident.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import dev.keyward.incident.Incident;
import dev.keyward.incident.times.Episode;
import dev.keyward.incident.times.Times.Point;
import dev.keyward.shell.kit.Barred;
import dev.keyward.shell.kit.Card;
import dev.keyward.shell.kit.FactList;
import dev.keyward.shell.kit.Moment;

/** When it began, was noticed, taken up, stopped, was over and closed; what was said afterwards is marked. */
final class TimesPart extends Composite<Card> {
    private final transient IncidentDesk desk;
    private final transient Incident incident;
    private final transient Changes changes;
    private final boolean mayChange;

    TimesPart(IncidentDesk desk, Incident incident, Changes changes, boolean mayChange) {
        this.desk = desk;
        this.incident = incident;
        this.changes = changes;
        this.mayChange = mayChange;
    }

    @Override
    protected Card initContent() {
        var facts = new FactList();
        for (var point : Point.values()) {
            facts.fact(point.label(), moment(point));
        }
        incident.episodes().stream().skip(1).forEach(relapse -> facts.fact("Came back", stretch(relapse)));
        var card = new Card("Times", facts);
        if (incident.isOpen()) {
            var correct = new Button("Correct\u2026", click -> changes.timed());
            card.beside(mayChange ? correct : Barred.because("Its commander and its responders do that.", correct));
        }
        return card;
    }

    private Component stretch(Episode relapse) {
        var shown = new Div(new Moment(relapse.from(), desk.now()));
        shown.addClassName("kw-line");
        if (relapse.until() == null) {
            shown.add(new Span("and lasts"));
        } else {
            shown.add(new Span("until"), new Moment(relapse.until(), desk.now()));
        }
        return shown;
    }

    private Component moment(Point point) {
        var at = incident.times().at(point);
        if (at == null) {
            var none = new Span("not yet");
            none.addClassName("kw-soft");
            return none;
        }
        var shown = new Div(new Moment(at, desk.now()));
        if (java.util.List.of(incident.backfilled().split(" ")).contains(point.field())) {
            shown.add(mark());
        }
        return shown;
    }

    private static Span mark() {
        var mark = new Span("backfilled");
        mark.addClassName("kw-backfilled");
        mark.setTitle("Entered or corrected after the fact");
        return mark;
    }
}
