package dev.keyward.drill.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import dev.keyward.drill.Drill;
import dev.keyward.drill.DrillId;
import dev.keyward.drill.DrillState;
import dev.keyward.incident.ui.IncidentNavigation;
import dev.keyward.kernel.Refused;
import dev.keyward.registry.ui.FamilyNavigation;
import dev.keyward.runbook.ui.RunbookNavigation;
import dev.keyward.shell.kit.Barred;
import dev.keyward.shell.kit.Card;
import dev.keyward.shell.kit.EditDialog;
import dev.keyward.shell.kit.FactList;
import dev.keyward.shell.kit.Moment;
import dev.keyward.shell.kit.PageHeader;
import dev.keyward.shell.kit.Toast;
import jakarta.annotation.security.PermitAll;
import java.util.ArrayList;

/** One drill: its plan, and once it is over its score and what it showed. */
@Route(DrillNavigation.LIST + "/:id")
@PermitAll
final class DrillView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {
    private final transient DrillDesk desk;
    private String title = "Drill";

    DrillView(DrillDesk desk) {
        this.desk = desk;
        getContent().addClassName("kw-stack");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        shows(DrillId.of(event.getRouteParameters().get("id").orElse("")));
    }

    @Override
    public String getPageTitle() {
        return title;
    }

    private void shows(DrillId id) {
        var drill = desk.reads().drill(id);
        title = drill.scenario();
        getContent().removeAll();
        getContent().add(header(drill), new Card("The plan", facts(drill)));
        var result = drill.result();
        if (result != null) {
            var columns = new Div(new GapsCard(desk, drill, result, () -> shows(id)), new ScoreCard(drill, result));
            columns.addClassName("kw-columns");
            getContent().add(columns);
        } else if (drill.state() == DrillState.PLANNED) {
            getContent()
                    .add(new Card(
                            "What happens when it starts",
                            new Paragraph(
                                    "An incident is declared about its families, marked as a drill on every page, and its runbook starts."
                                            + " You are a responder. The clock stops when the incident is resolved; the score follows"
                                            + " from time, steps and evidence. No metric, budget or gate counts it.")));
        }
    }

    private PageHeader header(Drill drill) {
        var acts = new ArrayList<Component>();
        if (drill.state() == DrillState.PLANNED) {
            acts.add(cancel(drill));
            acts.add(start(drill));
        }
        drill.number().ifPresent(number -> acts.add(new Anchor(IncidentNavigation.path(number), "Its incident")));
        return new PageHeader(drill.scenario())
                .under("Incidents", IncidentNavigation.LIST)
                .under("Drills", DrillNavigation.LIST)
                .beside(DrillWords.badge(drill, desk.now()))
                .says(sentence(drill))
                .acts(acts.toArray(Component[]::new));
    }

    private String sentence(Drill drill) {
        return switch (drill.state()) {
            case PLANNED ->
                drill.isOverdue(desk.now()) ? "Its time has come: start it, or cancel it with a reason." : "Planned.";
            case RUNNING -> "It runs now, on the page of its incident.";
            case CANCELLED -> "Cancelled: " + drill.cancelledBecause();
            case DONE -> DrillWords.verdict(drill.score() == null ? 0 : drill.score());
        };
    }

    private Component facts(Drill drill) {
        var families = new Div();
        families.addClassName("kw-line");
        drill.familyNames().forEach(name -> families.add(FamilyNavigation.link(name)));
        var facts = new FactList()
                .fact("Families", families)
                .fact("Domain", DrillWords.domains(drill))
                .fact(
                        "Runbook",
                        new Anchor(
                                RunbookNavigation.runbook(drill.runbook()),
                                drill.runbook().text()))
                .fact("Target", DrillWords.minutes(drill.targetMinutes()))
                .fact("Planned for", new Moment(drill.plannedFor(), desk.now()))
                .fact(
                        "Planned by",
                        new Div(new Span(drill.plannedBy() + ", "), new Moment(drill.plannedAt(), desk.now())));
        facts.addClassName("kw-facts-row");
        return facts;
    }

    private Component start(Drill drill) {
        var button = new Button("Start now", click -> {
            try {
                PlanDialog.start(desk, drill);
            } catch (Refused refused) {
                Toast.refused(refused);
            }
        });
        button.addThemeVariants(ButtonVariant.PRIMARY);
        return desk.mayDrill() ? button : Barred.because(DrillDesk.BARRED, button);
    }

    private Component cancel(Drill drill) {
        var button = new Button("Cancel the drill", click -> {
            var why = new TextArea("Why");
            why.setMaxLength(500);
            new EditDialog(
                            "Cancel this drill?",
                            "Cancel the drill",
                            () -> cancelled(drill, why),
                            () -> shows(drill.id()))
                    .field("reason", why)
                    .open();
        });
        return desk.mayDrill() ? button : Barred.because(DrillDesk.BARRED, button);
    }

    private String cancelled(Drill drill, TextArea why) {
        desk.drills().cancel(drill.id(), drill.version(), why.getValue());
        return "The drill is cancelled.";
    }
}
