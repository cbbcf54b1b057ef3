package dev.keyward.postmortem.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import dev.keyward.incident.Incident;
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

/**
 * What it takes: the cause, what failed, and one thing that shall be different; its team and day are filled in. One
 * button keeps all of it and moves the postmortem on. What is refused stays typed.
 */
final class ConclusionForm extends Composite<Card> {
    private final transient LearningDesk desk;
    private final transient Incident incident;
    private final transient Postmortem postmortem;
    private final transient Runnable changed;
    private final CauseFields cause;
    private final TextArea failed = new TextArea("What failed");
    private final ActionFields action;
    private final Paragraph problem = new Paragraph();

    ConclusionForm(LearningDesk desk, Incident incident, Postmortem postmortem, Runnable changed) {
        this.desk = desk;
        this.incident = incident;
        this.postmortem = postmortem;
        this.changed = changed;
        this.cause = new CauseFields(desk, incident);
        this.action = new ActionFields(desk, incident, "One action item");
        failed.setMaxLength(Sections.LONGEST);
        failed.setHelperText("What made it possible, in Markdown. Systems fail, people act on what they see.");
        failed.setValue(postmortem.sections().of(Section.WHAT_FAILED));
        failed.setWidthFull();
        problem.addClassName("kw-refusal");
        problem.getElement().setAttribute("role", "alert");
        problem.setVisible(false);
        getContent().add(problem, cause, failed, action, acts());
    }

    @Override
    protected Card initContent() {
        return new Card("What it takes");
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
        cause.rests();
        failed.setReadOnly(true);
        action.rests();
    }

    /** Everything that is missing, at once; a draft may be kept half done. */
    private List<String> missing(PostmortemState to) {
        var missing = new ArrayList<String>();
        cause.missing(to == PostmortemState.PUBLISHED).ifPresent(missing::add);
        if (to == PostmortemState.PUBLISHED && failed.getValue().isBlank()) {
            missing.add("What failed is not written down.");
        }
        action.missing().ifPresent(missing::add);
        if (missing.isEmpty()) {
            cause.meanwhile().ifPresent(missing::add);
        }
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
        var said = new Conclusion(cause.named(), cause.note(), sections, action.wanted());
        var kept = desk.conclusions().conclude(incident.id(), version, said, to);
        Toast.says("The postmortem is kept: %s.".formatted(kept.state().label().toLowerCase(java.util.Locale.ROOT)));
        changed.run();
    }

    private void tells(String words) {
        problem.setText(words);
        problem.setVisible(true);
    }
}
