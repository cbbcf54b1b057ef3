package dev.keyward.postmortem.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import dev.keyward.kernel.Refused;
import dev.keyward.postmortem.Postmortem;
import dev.keyward.postmortem.PostmortemState;
import dev.keyward.postmortem.text.Section;
import dev.keyward.shell.kit.Barred;
import dev.keyward.shell.kit.MarkdownText;
import dev.keyward.shell.kit.Toast;

/** One section: read as it is drawn, edited as it is written. */
final class SectionPart extends Composite<Div> {
    private final transient LearningDesk desk;
    private final transient Postmortem postmortem;
    private final Section section;
    private final transient Runnable changed;
    private final Div body = new Div();
    private final Button edit = new Button("Edit", click -> write());

    SectionPart(LearningDesk desk, Postmortem postmortem, Section section, Runnable changed) {
        this.desk = desk;
        this.postmortem = postmortem;
        this.section = section;
        this.changed = changed;
        var head = new Div(new H3(section.label()));
        head.addClassName("kw-step-head");
        if (postmortem.state() != PostmortemState.PUBLISHED) {
            head.add(edit());
        }
        body.addClassName("kw-stack");
        getContent().addClassName("kw-section");
        getContent().add(head, body);
        read();
    }

    private Button edit() {
        edit.setAriaLabel("Edit: " + section.label());
        edit.addThemeVariants(ButtonVariant.TERTIARY);
        desk.postmortems().against(postmortem.number()).ifPresent(why -> Barred.because(why, edit));
        return edit;
    }

    private void read() {
        edit.setVisible(true);
        body.removeAll();
        var text = postmortem.sections().of(section);
        if (text.isBlank()) {
            var hint = new Span(section.hint() + ".");
            hint.addClassName("kw-soft");
            body.add(hint);
        } else {
            body.add(new MarkdownText(text));
        }
    }

    private void write() {
        var field = new TextArea();
        field.setAriaLabel(section.label() + ", in Markdown");
        field.setHelperText(section.hint() + ". Markdown: **bold**, lists, tables, links. At most 10,000 characters.");
        field.setValue(postmortem.sections().of(section));
        field.setWidthFull();
        field.focus();
        var save = new Button("Save", click -> save(field));
        save.setAriaLabel("Save: " + section.label());
        save.addThemeVariants(ButtonVariant.PRIMARY);
        var acts = new Div(save, new Button("Cancel", click -> read()));
        acts.addClassName("kw-actions");
        edit.setVisible(false);
        body.removeAll();
        body.add(field, acts);
    }

    private void save(TextArea field) {
        try {
            new Together(desk, postmortem)
                    .write(postmortem.sections().with(section, field.getValue()), (version, sections) -> {
                        desk.postmortems().write(postmortem.number(), version, sections);
                        changed.run();
                    });
        } catch (Refused refused) {
            Toast.refused(refused);
        }
    }
}
