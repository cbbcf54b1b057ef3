package dev.keyward.postmortem.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import dev.keyward.incident.Incident;
import dev.keyward.incident.RootCause;
import dev.keyward.kernel.Refused;
import dev.keyward.postmortem.Conclusion;
import dev.keyward.postmortem.Postmortem;
import dev.keyward.postmortem.PostmortemState;
import dev.keyward.postmortem.text.Section;
import dev.keyward.postmortem.text.Sections;
import dev.keyward.shell.kit.Barred;
import dev.keyward.shell.kit.Card;
import dev.keyward.shell.kit.Toast;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * What it takes: the cause, what failed, and one thing that shall be different; its team and day are filled in. One
 * button keeps all of it and moves the postmortem on. What is refused stays typed.
 */
final class ConclusionForm extends Composite<Card> {
    private final transient LearningDesk desk;
    private final transient Incident incident;
    private final transient Postmortem postmortem;
    private final transient Runnable changed;
    private final Select<RootCause> cause = new Select<>();
    private final TextField note = new TextField("Note on the cause");
    private final TextArea failed = new TextArea("What failed");
    private final ActionFields action;
    private final Paragraph problem = new Paragraph();

    ConclusionForm(LearningDesk desk, Incident incident, Postmortem postmortem, Runnable changed) {
        this.desk = desk;
        this.incident = incident;
        this.postmortem = postmortem;
        this.changed = changed;
        this.action = new ActionFields(desk, incident, "One action item");
        cause();
        failed.setMaxLength(Sections.LONGEST);
        failed.setHelperText("What made it possible, in Markdown. Systems fail, people act on what they see.");
        failed.setValue(postmortem.sections().of(Section.WHAT_FAILED));
        failed.setWidthFull();
        note.setMaxLength(2_000);
        note.setValue(Objects.requireNonNullElse(incident.rootCauseNote(), ""));
        problem.addClassName("kw-refusal");
        problem.getElement().setAttribute("role", "alert");
        problem.setVisible(false);
        var line = new Div(cause, note);
        line.addClassName("kw-step-fields");
        getContent().add(problem, line, failed, action, acts());
    }

    @Override
    protected Card initContent() {
        return new Card("What it takes");
    }

    private void cause() {
        cause.setLabel("Root cause");
        cause.setItems(RootCause.values());
        cause.setItemLabelGenerator(RootCause::label);
        cause.setRequiredIndicatorVisible(true);
        if (incident.rootCause() != null) {
            cause.setValue(incident.rootCause());
        }
    }

    private Div acts() {
        var draft = postmortem.state() == PostmortemState.DRAFT;
        var publish = new Button("Publish", click -> keeps(PostmortemState.PUBLISHED));
        var other = draft
                ? new Button("Send to review", click -> keeps(PostmortemState.IN_REVIEW))
                : new Button("Take back", click -> keeps(PostmortemState.DRAFT));
        var keep = new Button("Save", click -> keeps(postmortem.state()));
        var against = desk.postmortems().againstPublishing(postmortem);
        (against.isEmpty() ? publish : draft ? other : keep).addThemeVariants(ButtonVariant.PRIMARY);
        against.ifPresent(why -> Barred.because(why, publish));
        var acts = new Div(publish, other, keep);
        acts.addClassName("kw-actions");
        desk.postmortems().against(incident.id()).ifPresent(why -> bar(why, publish, other, keep));
        return acts;
    }

    /** Nobody types what they may not keep. */
    private void bar(String why, Button... buttons) {
        List.of(buttons).forEach(button -> Barred.because(why, button));
        cause.setReadOnly(true);
        note.setReadOnly(true);
        failed.setReadOnly(true);
        action.rests();
    }

    /** Everything that is missing, at once. */
    private List<String> missing(PostmortemState to) {
        var missing = new ArrayList<String>();
        if (cause.isEmpty()) {
            missing.add("No root cause is chosen.");
        } else if (cause.getValue() == RootCause.OTHER && note.isEmpty()) {
            missing.add("Another cause needs a note.");
        }
        if (to == PostmortemState.PUBLISHED && failed.getValue().isBlank()) {
            missing.add("What failed is not written down.");
        }
        action.missing().ifPresent(missing::add);
        return missing;
    }

    private void keeps(PostmortemState to) {
        problem.setVisible(false);
        var missing = missing(to);
        if (!missing.isEmpty()) {
            tells(String.join(" ", missing));
            return;
        }
        try {
            var yours = postmortem.sections().with(Section.WHAT_FAILED, failed.getValue());
            new Together(desk, postmortem).write(yours, (version, sections) -> kept(version, sections, to));
        } catch (Refused refused) {
            tells(refused.getMessage() + " " + refused.remedy());
        }
    }

    private void kept(long version, Sections sections, PostmortemState to) {
        var said = new Conclusion(cause.getValue(), note.getValue(), sections, action.wanted());
        var kept = desk.conclusions().conclude(incident.id(), version, said, to);
        Toast.says("The postmortem is kept: %s.".formatted(kept.state().label().toLowerCase(java.util.Locale.ROOT)));
        changed.run();
    }

    private void tells(String words) {
        problem.setText(words);
        problem.setVisible(true);
    }
}
