package dev.keyward.runbook.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.shared.Registration;
import dev.keyward.incident.IncidentNumber;
import dev.keyward.kernel.Refused;
import dev.keyward.runbook.Run;
import dev.keyward.shell.kit.Card;
import dev.keyward.shell.kit.Toast;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The run of an incident: every step with what the console offers for it, kept up to date while it is open, so that two
 * people see each other's steps.
 */
final class RunPart extends Composite<Div> {
    private final transient RunDesk desk;
    private final transient IncidentNumber number;
    private final Paragraph says = new Paragraph();
    private final List<RunStepCard> cards = new ArrayList<>();
    private @Nullable Registration following;

    RunPart(RunDesk desk, IncidentNumber number) {
        this.desk = desk;
        this.number = number;
        getContent().addClassNames("kw-stack", "kw-run");
        says.getElement().setAttribute("role", "status");
        show(read());
    }

    private Optional<Run> read() {
        return desk.runs().of(number);
    }

    private void show(Optional<Run> found) {
        if (found.isEmpty()) {
            if (cards.isEmpty() && getContent().getComponentCount() == 0) {
                getContent().add(new RunStart(desk, number, this::again));
            }
            return;
        }
        var run = found.get();
        if (cards.isEmpty()) {
            build(run);
        }
        says.setText(sentence(run));
        cards.forEach(card -> card.show(run));
    }

    private void build(Run run) {
        var title = new Card(run.head().title(), says)
                .beside(new Anchor(
                        RunbookNavigation.runbook(run.head().runbook()) + "?version="
                                + run.head().number(),
                        "Version " + run.head().number()));
        getContent().removeAll();
        getContent().add(title);
        run.steps().forEach(step -> {
            var card = new RunStepCard(desk, number, step, this::again);
            cards.add(card);
            getContent().add(card);
        });
    }

    private static String sentence(Run run) {
        var next = run.next();
        return "%d of %d steps have ended.%s"
                .formatted(
                        run.ended(),
                        run.steps().size(),
                        next.map(step -> " Next: %s.".formatted(step.title())).orElse(" Nothing is left to do here."));
    }

    private void again() {
        try {
            show(read());
        } catch (Refused refused) {
            Toast.refused(refused);
        }
    }

    @Override
    protected void onAttach(AttachEvent event) {
        following = desk.live().follow(event.getUI(), this::read, this::show);
    }

    @Override
    protected void onDetach(DetachEvent event) {
        if (following != null) {
            following.remove();
            following = null;
        }
    }
}
