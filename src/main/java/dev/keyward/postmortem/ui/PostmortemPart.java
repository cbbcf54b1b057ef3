package dev.keyward.postmortem.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import dev.keyward.incident.Incident;
import dev.keyward.incident.IncidentNumber;
import dev.keyward.kernel.Refused;
import dev.keyward.postmortem.Postmortem;
import dev.keyward.postmortem.PostmortemState;
import dev.keyward.postmortem.text.Section;
import dev.keyward.shell.kit.Barred;
import dev.keyward.shell.kit.Card;
import dev.keyward.shell.kit.EmptyState;
import dev.keyward.shell.kit.PageChanged;
import dev.keyward.shell.kit.Toast;

/**
 * What is learned from one incident. At the head what it takes to close it, in three fields; below, the sections and the
 * action items.
 */
final class PostmortemPart extends Composite<Div> {
    private final transient LearningDesk desk;
    private final transient IncidentNumber number;

    PostmortemPart(LearningDesk desk, IncidentNumber number) {
        this.desk = desk;
        this.number = number;
        getContent().addClassNames("kw-stack", "kw-postmortem");
        reads();
    }

    private void reads() {
        getContent().removeAll();
        var incident = desk.incidents().incident(number);
        desk.postmortems().of(number).ifPresentOrElse(found -> shows(incident, found), () -> none(incident));
    }

    /** The whole page changes when the incident or the postmortem does; it builds this part anew. */
    private void again() {
        getUI().ifPresent(PageChanged::tell);
    }

    private void shows(Incident incident, Postmortem postmortem) {
        var published = postmortem.state() == PostmortemState.PUBLISHED;
        getContent().add(new PostmortemHead(desk, incident, postmortem, this::again));
        if (!published) {
            getContent().add(new ConclusionForm(desk, incident, postmortem, this::again));
        }
        var text = new Card("Postmortem");
        for (var section : Section.values()) {
            var empty = postmortem.sections().of(section).isBlank();
            if (published ? !empty : section != Section.WHAT_FAILED) {
                text.add(new SectionPart(desk, postmortem, section, this::again));
            }
        }
        getContent().add(text, new ActionsPart(desk, incident, this::again));
    }

    private void none(Incident incident) {
        var needed = desk.postmortems().isNeeded(incident)
                ? "This incident is closed only with a published one. "
                : "This incident may be closed without one. ";
        getContent()
                .add(
                        new EmptyState(
                                "No postmortem yet",
                                needed
                                        + "The draft takes its summary, the story with its times, the families, the purges and"
                                        + " the figures from what is known; people add what made it possible and what shall"
                                        + " be different.",
                                drafting()),
                        new ActionsPart(desk, incident, this::again));
    }

    private Button drafting() {
        var draft = new Button("Draft it from the timeline", click -> draft());
        draft.addThemeVariants(ButtonVariant.PRIMARY);
        desk.postmortems().against(number).ifPresent(why -> Barred.because(why, draft));
        return draft;
    }

    private void draft() {
        try {
            desk.postmortems().draft(number);
        } catch (Refused refused) {
            Toast.refused(refused);
        }
        again();
    }
}
