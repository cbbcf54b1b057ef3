package dev.keyward.incident.ui;

import com.vaadin.flow.component.html.Span;
import dev.keyward.incident.IncidentClass;
import java.util.Locale;

/** The class of an incident: an octagon for A, a diamond for B, a circle for C; letter, shape and colour say the same. */
final class ClassBadge extends Span {
    ClassBadge(IncidentClass incidentClass) {
        var shape = new Span(incidentClass.name());
        shape.addClassNames(
                "kw-incident-shape", "kw-incident-class-" + incidentClass.name().toLowerCase(Locale.ROOT));
        shape.getElement().setAttribute("aria-hidden", "true");
        var words = new Span("Class " + incidentClass);
        add(shape, words);
        addClassName("kw-incident-class");
        setTitle("Class %s: %s".formatted(incidentClass, incidentClass.meaning()));
    }
}
