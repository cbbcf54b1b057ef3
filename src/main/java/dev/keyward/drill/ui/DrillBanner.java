package dev.keyward.drill.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import dev.keyward.drill.Drill;
import dev.keyward.drill.DrillState;
import dev.keyward.incident.IncidentNumber;
import dev.keyward.incident.IncidentReads;
import dev.keyward.incident.ui.IncidentNavigation;
import dev.keyward.shell.kit.AddedPart;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Above every tab of an incident that is a drill: that it is one, and how much of its time is gone. */
@Component
class DrillBanner extends AddedPart {
    private final DrillDesk desk;
    private final IncidentReads incidents;

    DrillBanner(DrillDesk desk, IncidentReads incidents) {
        super(IncidentNavigation.PAGE, Place.BANNER, 1, "Drill");
        this.desk = desk;
        this.incidents = incidents;
    }

    @Override
    public com.vaadin.flow.component.Component content(String id) {
        var number = IncidentNumber.of(id);
        var banner = new Div();
        banner.addClassNames("kw-banner", "kw-drill-banner");
        banner.getElement().setAttribute("role", "note");
        banner.setVisible(incidents.incident(number).drill());
        if (banner.isVisible()) {
            shows(banner, desk.reads().of(number).orElse(null));
        }
        return banner;
    }

    private void shows(Div banner, @Nullable Drill drill) {
        var mark = new Span("This is a drill");
        mark.addClassName("kw-drill");
        var words =
                new Paragraph(drill == null ? "It is scored when the incident is resolved." : time(drill, desk.now()));
        banner.add(mark, words);
        if (drill == null || drill.state() == DrillState.RUNNING) {
            var warning =
                    new Paragraph("It never enters a metric. A purge that is requested here is a real one: stop at"
                            + " the dry run, or use a keyspace for trials.");
            warning.addClassName("kw-soft");
            banner.add(warning);
        }
        if (drill != null) {
            banner.add(new Anchor(
                    DrillNavigation.drill(drill.id()), drill.state() == DrillState.DONE ? "Its result" : "The plan"));
        }
    }

    private static String time(Drill drill, Instant now) {
        var began = drill.startedAt();
        var score = drill.score();
        if (score != null) {
            return "%d of 100. %s".formatted(score, DrillWords.verdict(score));
        }
        if (began == null || drill.state() != DrillState.RUNNING) {
            return "It was called off.";
        }
        var gone = Duration.between(began, now).toMinutes();
        var left = drill.targetMinutes() - gone;
        return "%s of %s gone%s"
                .formatted(
                        DrillWords.minutes(gone),
                        DrillWords.minutes(drill.targetMinutes()),
                        left >= 0 ? ". Resolve the incident to stop the clock." : ": it is over its target.");
    }
}
